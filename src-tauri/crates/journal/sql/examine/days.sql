-- Entries whose days do not stand where their date says: what lists, the timeline and the search index go by.
SELECT row, date, first_day, last_day, middle_day, place FROM entry
