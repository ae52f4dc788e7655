package studio.marquee.connect.question;

import java.util.ArrayList;
import java.util.List;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.sql.SqlText;

/** A statement in the making, with the values of its places in their order. */
final class Wording {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  Wording say(String more, Object... bound) {
    text.append(more);
    values.addAll(List.of(bound));
    return this;
  }

  Wording say(SqlText more) {
    text.append(more.text());
    values.addAll(more.parameters());
    return this;
  }

  /**
   * Whether the row with the number in a column is in a set. The set travels as one value with a
   * bit for each row, the first row in the highest bit of the first byte.
   */
  Wording isIn(RowSet set, String row) {
    byte[] bits = new byte[Math.max(1, (set.population() + 7) / 8)];
    set.forEach(member -> bits[member >> 3] |= (byte) (0x80 >> (member & 7)));
    return say("get_bit(cast(cast(? as blob) as bit), " + row + ") = 1", (Object) bits);
  }

  SqlText done() {
    return new SqlText(text.toString(), values);
  }
}
