package studio.marquee.connect.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Looks once through the bytes of a file before anything is made of them: which encoding holds from
 * the beginning to the end, and whether it is text at all. A file that is not UTF-8 from end to end
 * is taken for what Windows wrote before UTF-8, in which nearly every byte is a letter.
 */
final class FileScan {
  static final int LONGEST_LINE = 1_000_000;

  private static final int HEAD = 256 * 1024;
  private static final int PART = 64 * 1024;

  private final Path file;
  private final CharsetDecoder utf8 = strict(Encoding.UTF_8);
  private final CharsetDecoder windows = strict(Encoding.WINDOWS_1252);
  private final CharBuffer letters = CharBuffer.allocate(PART + 16);
  private boolean isUtf8 = true;
  private boolean isWindows = true;
  private long line;

  private FileScan(Path file) {
    this.file = file;
  }

  private static CharsetDecoder strict(Encoding encoding) {
    return strict(encoding.charset());
  }

  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  static FileForm of(Path file) throws ProblemException, InterruptedException {
    if (!Files.isRegularFile(file)) {
      throw new ProblemException(Problem.of(ListProblem.NO_FILE, file));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new FileScan(file).form(in);
    } catch (NoSuchFileException gone) {
      throw new ProblemException(Problem.of(ListProblem.NO_FILE, file), gone);
    } catch (IOException unreadable) {
      throw new ProblemException(
          Problem.of(ListProblem.NOT_READABLE, file.getFileName()), unreadable);
    }
  }

  private FileForm form(InputStream in) throws IOException, ProblemException, InterruptedException {
    byte[] head = in.readNBytes(HEAD);
    if (head.length == 0) {
      throw new ProblemException(Problem.of(ListProblem.EMPTY, file.getFileName()));
    }
    if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] <= 8 && head[3] <= 8) {
      throw new ProblemException(Problem.of(ListProblem.WORKBOOK, file.getFileName()));
    }
    Encoding seen = Encoding.of(head, head.length);
    Encoding whole = seen.isWide() ? seen : narrow(seen, head, in);
    if (seen.isWide()) {
      wide(seen, head, in);
    }
    return FileForm.of(whole, beginning(whole, head));
  }

  private Encoding narrow(Encoding seen, byte[] head, InputStream in)
      throws IOException, ProblemException, InterruptedException {
    look(head, head.length);
    ByteBuffer rest = ByteBuffer.allocate(HEAD + PART);
    rest.put(head).flip();
    decode(rest);
    byte[] part = new byte[PART];
    for (int read = in.read(part); read > 0; read = in.read(part)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      look(part, read);
      rest.put(part, 0, read).flip();
      decode(rest);
    }
    rest.flip();
    isUtf8 &= !rest.hasRemaining();
    if (!isUtf8 && !isWindows) {
      throw new ProblemException(Problem.of(ListProblem.NOT_TEXT, file.getFileName()));
    }
    return isUtf8 ? seen : Encoding.WINDOWS_1252;
  }

  /** Lines, and bytes that no text has in any of these encodings. */
  private void look(byte[] bytes, int length) throws ProblemException {
    for (int i = 0; i < length; i++) {
      byte next = bytes[i];
      if (next == '\n' || next == '\r') {
        line = 0;
      } else if (++line > LONGEST_LINE) {
        throw new ProblemException(
            Problem.of(ListProblem.LINE_TOO_LONG, file.getFileName(), LONGEST_LINE));
      }
      if (next >= 0 && next < ' ' && (next < 8 || (next > 13 && next != 26 && next != 27))) {
        throw new ProblemException(Problem.of(ListProblem.NOT_TEXT, file.getFileName()));
      }
    }
  }

  /** Leaves the beginning of a letter whose end has not been read yet. */
  private void decode(ByteBuffer bytes) {
    if (isWindows) {
      isWindows = isFine(windows, bytes.duplicate());
    }
    isUtf8 = isUtf8 && isFine(utf8, bytes);
    if (!isUtf8) {
      bytes.position(bytes.limit());
    }
    bytes.compact();
  }

  private boolean isFine(CharsetDecoder decoder, ByteBuffer bytes) {
    while (true) {
      letters.clear();
      CoderResult result = decoder.decode(bytes, letters, false);
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return true;
      }
    }
  }

  private void wide(Encoding encoding, byte[] head, InputStream in)
      throws IOException, ProblemException, InterruptedException {
    CharsetDecoder decoder = strict(encoding);
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + PART + 8);
    bytes.put(head, encoding.mark(), head.length - encoding.mark()).flip();
    byte[] part = new byte[PART];
    boolean isLast = false;
    while (true) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      letters.clear();
      CoderResult result = decoder.decode(bytes, letters, isLast);
      if (result.isError()) {
        throw new ProblemException(Problem.of(ListProblem.NOT_TEXT, file.getFileName()));
      }
      look(letters.flip());
      if (result.isUnderflow()) {
        if (isLast) {
          return;
        }
        bytes.compact();
        int read = in.read(part);
        isLast = read < 0;
        if (read > 0) {
          bytes.put(part, 0, read);
        }
        bytes.flip();
      }
    }
  }

  private void look(CharBuffer read) throws ProblemException {
    while (read.hasRemaining()) {
      char next = read.get();
      line = next == '\n' || next == '\r' ? 0 : line + 1;
      if (line > LONGEST_LINE) {
        throw new ProblemException(
            Problem.of(ListProblem.LINE_TOO_LONG, file.getFileName(), LONGEST_LINE));
      }
      if (next == 0) {
        throw new ProblemException(Problem.of(ListProblem.NOT_TEXT, file.getFileName()));
      }
    }
  }

  /** Whole lines, as far as there are any. */
  private static String beginning(Encoding encoding, byte[] head) {
    String text =
        new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset());
    int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
    return head.length < HEAD || end < 0 ? text : text.substring(0, end + 1);
  }
}
