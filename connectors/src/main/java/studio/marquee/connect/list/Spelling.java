package studio.marquee.connect.list;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * In which spelling a value of a file and a value on the laptop are the same. What is hashed here
 * was hashed as its source wrote it, so a value of a file is looked for as it stands there and in
 * its usual spelling; who brings fingerprints along has them looked for as they are.
 */
final class Spelling {
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{6,24}");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,38}");
  private static final int LONGEST_KEY = 200;
  private static final int SHORTEST_CODE = 6;

  private final Identifier identifier;
  private final String salt;
  private final MessageDigest digest;

  Spelling(Identifier identifier, String salt) {
    this.identifier = identifier;
    this.salt = salt;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** Whether a value looks like one of these at all. */
  boolean fits(String value) {
    if (identifier.isHashed() && FINGERPRINT.matcher(value).matches()) {
      return true;
    }
    return switch (identifier.form()) {
      case KEY -> value.length() <= LONGEST_KEY && value.indexOf('@') < 0;
      case NUMBER -> WHOLE.matcher(value).matches();
      case EMAIL -> ADDRESS.matcher(value).matches();
      case PHONE -> PHONE.matcher(value).matches();
      case CODE -> value.length() >= SHORTEST_CODE && value.indexOf('@') < 0;
    };
  }

  /** How a value of a file may be written here; never none. */
  List<String> inFile(String value) {
    String usual = usual(value);
    if (!identifier.isHashed()) {
      return List.of(usual);
    }
    if (FINGERPRINT.matcher(value).matches()) {
      return List.of(value.toLowerCase(Locale.ROOT));
    }
    String hashed = hash(usual);
    return usual.equals(value) ? List.of(hashed) : List.of(hashed, hash(value));
  }

  /** How a value on the laptop is written. */
  String here(String value) {
    return identifier.isHashed() ? value.toLowerCase(Locale.ROOT) : usual(value);
  }

  private String usual(String value) {
    return switch (identifier.form()) {
      case KEY, CODE -> value;
      case NUMBER -> number(value);
      case EMAIL -> value.strip().toLowerCase(Locale.ROOT);
      case PHONE -> phone(value);
    };
  }

  private static String number(String value) {
    if (!WHOLE.matcher(value).matches()) {
      return value;
    }
    String digits = value.replaceFirst("^[+-]?0*(?=\\d)", "");
    return value.startsWith("-") && !digits.equals("0") ? "-" + digits : digits;
  }

  /** Blanks, brackets and hyphens are only for the eye. */
  private static String phone(String value) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char next = value.charAt(i);
      if (Character.isDigit(next) || (next == '+' && digits.isEmpty())) {
        digits.append(next);
      }
    }
    return digits.length() > 2 && digits.indexOf("00") == 0
        ? "+" + digits.substring(2)
        : digits.toString();
  }

  private String hash(String value) {
    return HexFormat.of().formatHex(digest.digest((salt + value).getBytes(StandardCharsets.UTF_8)));
  }
}
