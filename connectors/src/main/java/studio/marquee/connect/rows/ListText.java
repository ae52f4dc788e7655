package studio.marquee.connect.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a list of texts as the one text that DuckDB reads as that list. */
public final class ListText {
  private ListText() {}

  /** Entries may be missing. */
  public static String of(List<@Nullable String> entries) {
    StringBuilder text = new StringBuilder("[");
    for (String entry : entries) {
      text.append(text.length() == 1 ? "" : ",");
      if (entry == null) {
        text.append("NULL");
      } else {
        quote(entry, text);
      }
    }
    return text.append(']').toString();
  }

  private static void quote(String entry, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < entry.length(); i++) {
      char sign = entry.charAt(i);
      if (sign == '"' || sign == '\\') {
        text.append('\\');
      }
      text.append(sign);
    }
    text.append('"');
  }
}
