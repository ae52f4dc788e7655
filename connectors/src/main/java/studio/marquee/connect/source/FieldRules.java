package studio.marquee.connect.source;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the fields of a connection form may hold. Each rule says what is allowed, never what is
 * forbidden: lists of dangerous options have been got round in every product that kept one. None of
 * the signs that connection addresses are built from is among the allowed ones.
 */
final class FieldRules {
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_HOST = 253;
  private static final int LONGEST_PATH = 1_000;

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.$-]*+");
  private static final Pattern USER =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.$@+-]*+");
  private static final Pattern STEP =
      Pattern.compile("(?:\\.\\.|\\.|[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.+() -]*+)");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[/\\\\].*");
  private static final Pattern LABEL =
      Pattern.compile("[a-zA-Z0-9_](?:[a-zA-Z0-9_-]{0,61}[a-zA-Z0-9])?");
  private static final Pattern INTERNATIONAL = Pattern.compile("[\\p{L}\\p{M}\\p{N}.-]+");
  private static final Pattern NUMERIC = Pattern.compile("(?:0[xX][0-9a-fA-F]*|[0-9]+)");
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

  private static final Set<Character.UnicodeScript> OF_EVERY_SCRIPT =
      EnumSet.of(Character.UnicodeScript.COMMON, Character.UnicodeScript.INHERITED);
  private static final Set<Character.UnicodeScript> ALIKE =
      EnumSet.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.ARMENIAN,
          Character.UnicodeScript.CHEROKEE);

  private FieldRules() {}

  static boolean isName(String text) {
    return text.length() <= LONGEST_NAME && NAME.matcher(text).matches() && isWhatItSeems(text);
  }

  static boolean isUser(String text) {
    return text.length() <= LONGEST_NAME && USER.matcher(text).matches() && isWhatItSeems(text);
  }

  static boolean isSha256(String text) {
    return SHA256.matcher(text).matches();
  }

  /** A path within a folder, in the way of writing that every system understands. */
  static boolean isPathWithin(Path folder, String text, String... endings) {
    if (!isPath(text) || text.startsWith("/") || DRIVE.matcher(text).matches()) {
      return false;
    }
    Path root = folder.toAbsolutePath().normalize();
    Path file = root.resolve(text).normalize();
    return file.startsWith(root)
        && Set.of(endings).stream().anyMatch(text::endsWith)
        && !file.equals(root);
  }

  /** A path anywhere, for a file on a shared drive. */
  static boolean isPath(String text) {
    if (text.isEmpty() || text.length() > LONGEST_PATH || !isWhatItSeems(text)) {
      return false;
    }
    String steps = DRIVE.matcher(text).matches() ? text.substring(3) : text;
    String plain = steps.startsWith("/") ? steps.substring(1) : steps;
    for (String step : plain.split("/", -1)) {
      if (!STEP.matcher(step).matches()) {
        return false;
      }
    }
    return true;
  }

  /** The host in letters of ASCII as a driver may have it; empty when it is none. */
  static Optional<String> host(String text) {
    if (text.length() > LONGEST_HOST || text.isEmpty()) {
      return Optional.empty();
    }
    if (IPV4.matcher(text).matches()) {
      return isReachable(Inet4Address.ofLiteral(text)) ? Optional.of(text) : Optional.empty();
    }
    String bare =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    if (IPV6.matcher(bare).matches()) {
      return ipv6(bare);
    }
    return isAscii(text) ? named(text) : international(text);
  }

  private static Optional<String> ipv6(String text) {
    try {
      InetAddress address = Inet6Address.ofLiteral(text);
      return isReachable(address) ? Optional.of(text) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Such addresses mean no server in particular, or the services of a cloud's own machines. */
  private static boolean isReachable(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isMulticastAddress();
  }

  private static Optional<String> international(String text) {
    boolean isHonest = Stream.of(text.split("\\.", -1)).allMatch(FieldRules::isWhatItSeems);
    if (!INTERNATIONAL.matcher(text).matches() || !isHonest) {
      return Optional.empty();
    }
    try {
      return named(IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** A name that ends in a number is an address in disguise, such as 2130706433 or 0x7f000001. */
  private static Optional<String> named(String text) {
    String last = "";
    for (String label : text.split("\\.", -1)) {
      if (!LABEL.matcher(label).matches()) {
        return Optional.empty();
      }
      last = label;
    }
    boolean isName = !NUMERIC.matcher(last).matches() && text.length() <= LONGEST_HOST;
    return isName ? Optional.of(text) : Optional.empty();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }

  /** Neither letters in another width or shape, nor look-alikes of two alphabets in one text. */
  private static boolean isWhatItSeems(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (!composed.equals(Normalizer.normalize(text, Normalizer.Form.NFKC))) {
      return false;
    }
    Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
    composed.codePoints().mapToObj(Character.UnicodeScript::of).forEach(scripts::add);
    scripts.removeAll(OF_EVERY_SCRIPT);
    scripts.retainAll(ALIKE);
    return scripts.size() <= 1;
  }
}
