import type { Words } from '../../index.tsx';

export const status: Words['status'] = {
  waiting:
    '{count, plural, one {# действие ждёт отправки} few {# действия ждут отправки} many {# действий ждут отправки} other {# действия ждут отправки}}',
  refused:
    '{count, plural, one {# действие отклонено} few {# действия отклонены} many {# действий отклонено} other {# действия отклонено}}',
  sent: 'Всё отправлено.',
  hint: 'Они уйдут по порядку, как только появится сеть и откроется страница. Её можно закрыть: ничего не потеряется.',
  settings: 'Настройки: {what}',
  watched: 'Просмотрено: {about}',
  notWatched: 'Всё-таки не просмотрено: {about}',
  joined: 'Вызов принят: {about}',
  abandoned: 'Вызов брошен: {about}',
  listed: 'В мой список: {about}',
  unlisted: 'Из моего списка: {about}',
  rated: 'Оценка: {about}',
  unrated: 'Оценка убрана: {about}',
  presence: 'Кто сегодня здесь',
  thing: 'без названия',
  drop: 'Не отправлять',
  dropNamed: 'Не отправлять: {what}',
  retryNamed: 'Попробовать ещё раз: {what}',
  newVersion: 'Готова новая версия.',
  takeNewVersion: 'Обновить',
  saving: 'Сохраняем…',
  saved: 'Сохранено',
  kept: 'Сохранено на устройстве, отправим, когда появится сеть',
};
