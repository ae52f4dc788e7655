package studio.marquee.model.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.policy.Extracts;
import studio.marquee.model.policy.Mask;
import tools.jackson.databind.json.JsonMapper;

/**
 * A short name for what is withheld: whoever may read the same has the same name, whatever their
 * role is called, and nobody else has. What a contract adds for everybody changes no name.
 */
public final class ExtractsFingerprint {
  private static final int BYTES = 8;

  private ExtractsFingerprint() {}

  /** As 16 hexadecimal digits. */
  public static String of(Extracts extracts) {
    List<Map<String, Object>> marts = new ArrayList<>();
    for (Mart mart : extracts.source().all()) {
      Map<String, Object> withheld = withheld(mart, extracts.of(mart.name()));
      if (!withheld.isEmpty()) {
        withheld.put("mart", mart.name());
        marts.add(withheld);
      }
    }
    boolean isHashed =
        extracts.all().stream()
            .flatMap(extract -> extract.columns().stream())
            .anyMatch(column -> column.mask() instanceof Mask.Hashed);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("marts", marts);
    fields.put("salt", isHashed ? extracts.salt() : "");
    return digest(new JsonMapper().writeValueAsString(fields));
  }

  /** Nothing where all of it may be read. */
  private static Map<String, Object> withheld(Mart mart, Optional<Extract> read) {
    Map<String, Object> withheld = new LinkedHashMap<>();
    if (read.isEmpty()) {
      withheld.put("all", true);
      return withheld;
    }
    Map<String, Object> columns = new LinkedHashMap<>();
    mart.attributes().forEach(attribute -> columns.put(attribute.column(), "hidden"));
    for (Extract.Column column : read.get().columns()) {
      if (column.mask() instanceof Mask.Plain) {
        columns.remove(column.source().column());
      } else {
        columns.put(column.source().column(), column.mask().toString());
      }
    }
    if (!columns.isEmpty()) {
      withheld.put("columns", columns);
    }
    if (!read.get().isEveryRow()) {
      withheld.put("rows", RuleWriter.whole(read.get().rows()));
    }
    return withheld;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
