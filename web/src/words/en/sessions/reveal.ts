export const reveal = {
  tonight: 'Tonight we’re watching',
  by: '{name}’s pick',
  byYou: 'Your pick',
  goOn: 'Let’s go',
};
