export const reveal = {
  tonight: 'Сегодня смотрим',
  by: 'Выбор: {name}',
  byYou: 'Твой выбор',
  goOn: 'Поехали',
};
