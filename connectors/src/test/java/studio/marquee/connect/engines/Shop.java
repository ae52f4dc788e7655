package studio.marquee.connect.engines;

/** What the people made by hand did and like. */
final class Shop {
  static final String[] LISTS_AS_ARRAYS = {
    "update people set tags = array['Hiking', 'Skiing', 'Hiking'] where id = 'gold'",
    "update people set tags = array['Skiing'] where id = 'gold-small'",
    "update people set tags = array['hiking'] where id = 'golds'",
    "update people set tags = cast(array[] as text[]) where id = 'empty'"
  };
  static final String[] LISTS_AS_JSON = {
    "update people set tags = '[\"Hiking\", \"Skiing\", \"Hiking\"]' where id = 'gold'",
    "update people set tags = '[\"Skiing\"]' where id = 'gold-small'",
    "update people set tags = '[\"hiking\"]' where id = 'golds'",
    "update people set tags = '[]' where id = 'empty'"
  };
  static final String[] ROWS = {
    """
    insert into products values
    ('p1', 'Shoes', 100), ('p2', 'Tents', 200.5), ('p3', 'Shoes', null), ('P1', 'shoes', 1)\
    """,
    """
    insert into orders values
    ('o1', 'gold', timestamp '2026-11-20 10:59:59', date '2026-11-20', 10.50, 'Web'),
    ('o2', 'gold', timestamp '2026-10-21 22:00:00', date '2026-10-22', 30, 'Store'),
    ('o3', 'gold', timestamp '2026-09-30 22:00:00', date '2026-10-01', 20.50, 'Web'),
    ('o4', 'gold-small', timestamp '2026-10-21 21:59:59', date '2026-10-21', 50, 'Store'),
    ('o5', 'gold-small', timestamp '2026-10-21 21:59:59', date '2026-10-21', 5, 'Web'),
    ('o6', 'golds', timestamp '2025-01-01 00:00:00', date '2025-01-01', 100, 'Web'),
    ('o7', 'golds', timestamp '2026-11-19 12:00:00', date '2026-11-19', null, 'Web'),
    ('o8', 'god', timestamp '2026-09-25 12:00:00', date '2026-09-25', 20.50, 'web'),
    ('o9', 'god', null, null, 19, null),
    ('o10', 'nobody', timestamp '2026-11-01 12:00:00', date '2026-11-01', 1000, 'Web'),
    ('o11', null, timestamp '2026-11-01 12:00:00', date '2026-11-01', 1000, 'Web'),
    ('o12', 'GOLD', timestamp '2026-11-01 12:00:00', date '2026-11-01', 1000, 'Web'),
    ('o13', 'umlaut', timestamp '2026-08-22 22:00:00', date '2026-08-23', 41, 'Store'),
    ('o14', 'umlaut', timestamp '2026-08-22 21:59:59', date '2026-08-22', 0, 'Store'),
    ('o15', 'sharp', timestamp '2026-11-05 12:00:00', date '2026-11-05', 12, 'Web'),
    ('o16', 'sharp', timestamp '2026-10-05 12:00:00', date '2026-10-05', 12, 'Store')\
    """,
    """
    insert into order_lines values
    ('l1', 'o1', 'p1', 2), ('l2', 'o1', 'p2', 3), ('l3', 'o2', 'p1', 1), ('l4', 'o3', 'p3', 5),
    ('l5', 'o4', 'P1', 2), ('l6', 'o6', 'p1', 2), ('l7', 'o6', 'p1', 2), ('l8', 'o7', 'p9', 2),
    ('l9', 'o8', 'p1', null), ('l10', 'o13', null, 4), ('l11', 'o15', 'p2', 1)\
    """,
    """
    insert into views values
    ('v1', 'gold', 'p1', timestamp '2026-11-13 10:59:59'),
    ('v2', 'gold', 'p2', timestamp '2026-11-13 10:59:58'),
    ('v3', 'gold', 'p2', timestamp '2026-11-30 10:59:58'),
    ('v4', 'golds', 'p1', timestamp '2024-12-31 23:00:00'),
    ('v5', 'golds', 'p1', timestamp '2025-01-01 00:00:00'),
    ('v6', 'god', 'p1', timestamp '2026-09-01 12:00:00'),
    ('v7', 'god', 'p1', timestamp '2026-09-28 12:00:00'),
    ('v8', 'umlaut', null, timestamp '2026-08-22 20:00:00'),
    ('v9', 'umlaut', null, timestamp '2026-08-22 20:00:01'),
    ('v10', 'sharp', 'p2', timestamp '2026-11-01 12:00:00'),
    ('v11', 'sharp', 'p2', timestamp '2026-11-04 12:00:00'),
    ('v12', 'sharp', 'p2', null)\
    """
  };

  private Shop() {}

  static String[] tables(String text, String moment) {
    return new String[] {
      "create table products (id %s, category %s, price decimal(12, 2))".formatted(text, text),
      "create table orders (id %1$s, person %1$s, placed %2$s, day date, total decimal(12, 2), channel %1$s)"
          .formatted(text, moment),
      "create table order_lines (id %1$s, order_id %1$s, product %1$s, quantity integer)"
          .formatted(text),
      "create table views (id %1$s, person %1$s, product %1$s, seen %2$s)".formatted(text, moment)
    };
  }
}
