package studio.marquee.model.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.policy.Extracts;
import studio.marquee.model.policy.Mask;
import tools.jackson.databind.json.JsonMapper;

/**
 * A short name for what may be read: whoever may read the same has the same name, whatever their
 * role is called, and nobody else has.
 */
public final class ExtractsFingerprint {
  private static final int BYTES = 8;

  private ExtractsFingerprint() {}

  /** As 16 hexadecimal digits. */
  public static String of(Extracts extracts) {
    List<Map<String, Object>> marts = new ArrayList<>();
    extracts.all().forEach(extract -> marts.add(fields(extract)));
    boolean isHashed =
        extracts.all().stream()
            .flatMap(extract -> extract.columns().stream())
            .anyMatch(column -> column.mask() instanceof Mask.Hashed);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("marts", marts);
    fields.put("salt", isHashed ? extracts.salt() : "");
    return digest(new JsonMapper().writeValueAsString(fields));
  }

  private static Map<String, Object> fields(Extract extract) {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (Extract.Column column : extract.columns()) {
      columns.put(column.source().column(), column.mask().toString());
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("mart", extract.mart().name());
    fields.put("columns", columns);
    fields.put("rows", RuleWriter.whole(extract.rows()));
    return fields;
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
