package studio.marquee.connect.engines;

/** People made by hand for what databases disagree about. */
final class People {
  /** To be completed by the words for a text, a moment, a floating point and a list of texts. */
  static final String TABLE =
      """
      create table people (
        id varchar(20), tier %1$s, amount decimal(12, 2), orders bigint, newsletter boolean,
        birthday date, joined date, seen %2$s, bought %2$s, latitude %3$s, longitude %3$s,
        tags %4$s
      )\
      """;

  static final String ROWS =
      """
      insert into people (id, tier, amount, orders, newsletter, birthday, joined, seen, bought,
        latitude, longitude) values
      ('nothing', null, null, null, null, null, null, null, null, null, null),
      ('empty', '', 0, 0, false, null, null, null, null, 0, 0),
      ('blank', '   ', -1, 0, false, null, null, null, null, 0, 180),
      ('gold', 'Gold', 10.50, 3, true, date '2000-02-29', date '2026-11-20',
        timestamp '2026-11-20 10:59:59.999999', timestamp '2026-11-21 10:59:59.999999', 52.52, 13.405),
      ('gold-small', 'gold', 10.5, 3, true, date '2000-02-28', date '2026-11-19',
        timestamp '2026-11-20 11:00:00', timestamp '2026-11-21 11:00:00.000001', 52.4, 13.06),
      ('gold-end', 'Gold ', 10.49, 2, true, date '2000-03-01', date '2026-10-21',
        timestamp '2026-11-20 09:30:00', timestamp '2026-11-20 09:30:00', 52.4, 13.0),
      ('gold-start', ' Gold', 10.51, 4, false, date '1999-02-28', date '2026-10-20',
        timestamp '2026-11-20 09:29:59.999999', timestamp '2026-11-20 09:30:00', -52.52, -166.595),
      ('golds', 'Golds', 100, 5, false, date '1990-11-17', date '2026-12-03',
        timestamp '2026-03-28 22:59:59', null, null, 13.405),
      ('golden', 'Golden', 100.01, 1, null, date '1990-11-16', date '2026-12-04',
        timestamp '2026-03-28 23:00:00', timestamp '2026-03-28 23:00:00', 52.52, null),
      ('god', 'God', 99.99, 6, true, date '1990-11-23', date '9999-12-31',
        timestamp '2026-03-29 00:59:59', null, 90, 0),
      ('umlaut', 'Ärger', 7.5, 0, true, date '1990-11-24', date '2010-02-28',
        timestamp '2026-03-29 01:00:00', null, 52.5, 13.4),
      ('umlaut-capital', 'ÄRGER', 7.51, 0, true, date '1990-11-20', date '2010-02-27',
        timestamp '2026-03-29 01:59:59', null, 52.79, 13.4),
      ('umlaut-end', 'ärger ', 8, 1, false, date '2026-11-20', date '2026-11-20',
        timestamp '2026-03-29 21:59:59', null, 52.78, 13.4),
      ('no-umlaut', 'Arger', 8, 0, false, date '2024-02-29', date '1970-01-01',
        timestamp '2026-03-29 22:00:00', null, 52.25, 13.4),
      ('umlaut-apart', 'A\u0308rger', 8, null, null, date '1899-12-31', date '1900-01-01',
        timestamp '2026-10-25 00:00:00', null, null, null),
      ('sharp', 'Straße', 8, 2, null, date '2001-01-06', null,
        timestamp '2026-10-25 00:59:59', null, null, null),
      ('no-sharp', 'Strasse', null, 2, null, date '2001-01-07', null,
        timestamp '2026-10-25 01:00:00', null, null, null),
      ('percent', '100%', null, 2, false, date '2001-01-08', null,
        timestamp '2026-10-25 01:59:59', null, null, null),
      ('underscore', 'a_b', 50, 2, false, date '2001-02-03', null,
        timestamp '2026-10-25 02:00:00', null, null, null),
      ('backslash', 'a\\b', 50, 2, false, date '2001-02-04', null,
        timestamp '2026-10-25 23:00:00', null, null, null),
      ('quote', 'x'' or 1=1', 50, 9, true, date '0001-01-01', null,
        timestamp '2026-10-25 22:59:59', null, null, null),
      ('signs', 'x%_\\!', 50, 10, true, date '2004-12-31', null,
        timestamp '2026-06-30 22:00:00', null, null, null),
      ('signs-other', 'xz_\\!', 50, 1000, true, date '2004-01-01', null,
        timestamp '2026-06-30 21:59:59', null, null, null),
      ('exclaim', 'wow!', 50, -1, true, date '2027-03-01', null,
        timestamp '2026-09-30 21:59:59', null, null, null),
      ('lines', 'Go\nld', 200, 3, true, date '2026-01-31', null,
        timestamp '2026-09-30 22:00:00', null, null, null),
      ('face', 'Gold😀', 300, 3, true, date '2026-02-01', null,
        timestamp '2024-11-18 23:00:00', null, null, null),
      ('tab', '\t', 0.01, 3, null, null, null,
        timestamp '2024-11-20 22:59:59', null, null, null),
      ('new-year', 'Silver', 12345678.90, 9007199254740993, null, date '2026-12-31', null,
        timestamp '2025-12-31 23:00:00', null, null, null),
      ('old-year', 'silver', 12345678.91, 9007199254740992, null, date '2026-01-01', null,
        timestamp '2025-12-31 22:59:59', null, null, null),
      ('tomorrow', 'Bronze', 0, 3, true, date '1990-03-01', null,
        timestamp '2026-11-20 22:59:59', timestamp '2026-11-20 11:00:00', null, null),
      ('after-tomorrow', 'Bronze', 0, 3, true, date '1990-03-02', null,
        timestamp '2026-11-20 23:00:00', timestamp '2026-11-20 11:00:00', null, null)
      """;

  private People() {}
}
