package studio.marquee.connect.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Texts that occur nowhere by chance, and the search for them in files: as they are in UTF-8 and
 * UTF-16, in Base64 wherever they begin in it, and in hexadecimal digits.
 */
final class Markers {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 20;
  private static final int LOOKED_FOR = 8;

  private final List<String> all;
  private final Set<Long> beginnings = new HashSet<>();

  private Markers(List<String> all) {
    this.all = all;
    all.forEach(this::learn);
  }

  static Markers of(long seed, int count) {
    Random random = new Random(seed);
    return new Markers(
        IntStream.range(0, count)
            .mapToObj(_ -> {
              StringBuilder letters = new StringBuilder();
              for (int i = 0; i < LENGTH; i++) {
                letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
              }
              return letters.toString();
            })
            .toList());
  }

  String get(int index) {
    return all.get(index);
  }

  int count() {
    return all.size();
  }

  private void learn(String marker) {
    byte[] bytes = marker.getBytes(StandardCharsets.UTF_8);
    learn(bytes);
    learn(marker.getBytes(StandardCharsets.UTF_16LE));
    learn(marker.getBytes(StandardCharsets.UTF_16BE));
    learn(ascii(HexFormat.of().formatHex(bytes)));
    learn(ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      String inBase64 = Base64.getEncoder().encodeToString(shifted);
      learn(ascii(inBase64.substring((before * 8 + 5) / 6)));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private void learn(byte[] form) {
    beginnings.add(ByteBuffer.wrap(form, 0, LOOKED_FOR).getLong());
  }

  /** Where something of a marker stands in the file. */
  List<String> in(Path file) throws IOException {
    List<String> found = new ArrayList<>();
    byte[] bytes = Files.readAllBytes(file);
    long window = 0;
    for (int i = 0; i < bytes.length; i++) {
      window = window << 8 | (bytes[i] & 0xff);
      if (i >= LOOKED_FOR - 1 && beginnings.contains(window)) {
        int start = i - LOOKED_FOR + 1;
        byte[] seen = Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + 40));
        found.add(file + " at " + start + ": " + new String(seen, StandardCharsets.ISO_8859_1));
      }
    }
    return found;
  }
}
