/** Where Google, Apple, VK ID, Yandex ID and T-ID differ from OpenID Connect; operators add client ids. */
export const knownProviders: Readonly<Record<string, object>> = {
  google: {
    name: 'Google',
    issuer: 'https://accounts.google.com',
    // People who share a device choose each time.
    asks: { prompt: 'select_account' },
    firebaseId: 'google.com',
  },
  apple: {
    name: 'Apple',
    issuer: 'https://appleid.apple.com',
    endpoints: {
      authorization: 'https://appleid.apple.com/auth/authorize',
      token: 'https://appleid.apple.com/auth/token',
      keys: 'https://appleid.apple.com/auth/keys',
    },
    scope: 'openid email',
    // Apple gives an address only if it may post its answer.
    asks: { response_mode: 'form_post' },
    secretBy: 'apple',
    firebaseId: 'apple.com',
  },
  vk: {
    name: 'VK ID',
    issuer: 'https://id.vk.com',
    endpoints: {
      authorization: 'https://id.vk.com/authorize',
      token: 'https://id.vk.com/oauth2/auth',
      userInfo: 'https://id.vk.com/oauth2/user_info',
    },
    scope: 'email',
    secretBy: 'none',
    repeats: ['state', 'device_id'],
    userInfo: { form: ['client_id', 'access_token'] },
    // VK doesn't say whether an address was verified.
    claims: { subject: 'user.user_id', address: 'user.email', isVerified: false },
  },
  yandex: {
    name: { fr: 'Yandex ID', en: 'Yandex ID', ru: 'Яндекс ID' },
    issuer: 'https://oauth.yandex.ru',
    endpoints: {
      authorization: 'https://oauth.yandex.ru/authorize',
      token: 'https://oauth.yandex.ru/token',
      userInfo: 'https://login.yandex.ru/info?format=json',
    },
    scope: 'login:email',
    userInfo: { scheme: 'OAuth' },
    // Its default address is a mailbox of its own, or one that it has verified.
    claims: { subject: 'id', address: 'default_email', isVerified: true },
  },
  tid: {
    // The bank writes it with a Cyrillic letter in Russian.
    name: { fr: 'T-ID', en: 'T-ID', ru: 'Т-ID' },
    issuer: 'https://id.tbank.ru/',
    endpoints: {
      authorization: 'https://id.tbank.ru/auth/authorize',
      token: 'https://id.tbank.ru/auth/token',
      userInfo: 'https://id.tbank.ru/userinfo/userinfo',
    },
    scope: 'openid email',
    secretBy: 'basic',
    userInfo: { scheme: 'Bearer', form: ['client_id', 'client_secret'] },
  },
};
