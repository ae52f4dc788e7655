package studio.marquee.connect.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line: an object with its number, the hash of the whole line before it, and last a code over
 * all that stands in front of the code. Anybody can follow the hashes; only this laptop can make a
 * code.
 */
final class AuditLine {
  /** What the first line names as the one before it. */
  static final String NOTHING = "0".repeat(64);

  private static final String CODE = ",\"code\":\"";
  private static final int CODE_DIGITS = 64;
  private static final String END = "\"}";
  private static final JsonMapper JSON = JsonMapper.shared();

  private AuditLine() {}

  static byte[] of(long number, Instant at, AuditEvent event, String before, byte[] key) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", number);
    fields.put("at", at.toString());
    fields.put("what", event.what());
    fields.put("person", event.person());
    fields.put("role", event.role());
    fields.put("facts", event.facts());
    fields.put("before", before);
    String text = JSON.writeValueAsString(fields);
    String front = text.substring(0, text.length() - 1);
    String line = front + CODE + code(front, key) + END;
    return line.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether it is one that this laptop wrote, in this place. */
  static boolean follows(byte[] line, long number, String before, byte[] key) {
    String text = new String(line, StandardCharsets.UTF_8);
    int at = text.length() - CODE.length() - CODE_DIGITS - END.length();
    boolean isFormed = at > 0 && text.startsWith(CODE, at) && text.endsWith(END);
    if (!isFormed) {
      return false;
    }
    String front = text.substring(0, at);
    String written = text.substring(at + CODE.length(), text.length() - END.length());
    return MessageDigest.isEqual(bytes(written), bytes(code(front, key)))
        && Arrays.equals(bytes(text), line)
        && front.startsWith("{\"number\":" + number + ",")
        && front.endsWith(",\"before\":\"" + before + "\"");
  }

  static String hash(byte[] line) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String code(String front, byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(bytes(front)));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
