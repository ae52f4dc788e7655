package studio.marquee.connect.list;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.seal.SealedBlocks;
import studio.marquee.connect.seal.SealedBlocksWriter;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lists of those who may read the same, a sealed file for each, called by nothing that anybody
 * chose. Each has a key of its own, used for one writing only; who forgets it has deleted the list,
 * and an older copy of the file opens with no key.
 */
final class ListShelf {
  private static final String ENDING = ".list";
  private static final int ID_BYTES = 8;
  private static final int KEY_BYTES = 32;

  private final KeyRing keys;
  private final Path folder;
  private final String keyNames;
  private final Disk disk;
  private final JsonMapper json = JsonMapper.shared();

  /**
   * @param folder is there, or will be with the first list
   */
  ListShelf(KeyRing keys, Path folder, Disk disk) {
    this.keys = keys;
    this.folder = folder;
    Path workspace = folder.toAbsolutePath().normalize();
    int names = workspace.getNameCount();
    this.keyNames =
        "list/"
            + workspace.subpath(Math.max(0, names - 2), names).toString().replace('\\', '/')
            + "/";
    this.disk = disk;
  }

  /** A list as it lies there. */
  record Kept(String id, ListHead head) {}

  /** Whether there is anything to open; asks for no key. */
  boolean isEmpty() throws ProblemException {
    return ids().isEmpty();
  }

  /** All of them by their names; what cannot be opened is told and spoils nothing else. */
  List<Kept> all(List<Problem> damaged) throws ProblemException {
    List<Kept> all = new ArrayList<>();
    for (String id : ids()) {
      try {
        open(id).ifPresent(blocks -> all.add(new Kept(id, head(blocks))));
      } catch (ProblemException | JacksonException broken) {
        damaged.add(Problem.of(ListProblem.DAMAGED, file(id).getFileName()));
      }
    }
    all.sort((one, other) -> one.head().name().compareToIgnoreCase(other.head().name()));
    return all;
  }

  private ListHead head(SealedBlocks blocks) {
    return json.readValue(blocks.directory(), ListHead.class);
  }

  private List<String> ids() throws ProblemException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(ListProblem.NOT_READABLE, folder), unreadable);
    }
  }

  private Path file(String id) {
    return folder.resolve(id + ENDING);
  }

  /** Empty when its key has been deleted. */
  private Optional<SealedBlocks> open(String id) throws ProblemException {
    Optional<byte[]> key = keys.find(keyNames + id);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(SealedBlocks.open(file(id), keyNames + id, key.get()));
    } finally {
      Arrays.fill(key.get(), (byte) 0);
    }
  }

  Names people(Kept list) throws ProblemException {
    SealedBlocks blocks = open(list.id()).orElseThrow(() -> new ProblemException(damaged(list)));
    Names.Adding people = new Names.Adding();
    try (SealedBlocks.Reading reading = blocks.reading()) {
      int read = 0;
      for (int block = 0; read < list.head().counts().people(); block++) {
        byte[] content = new byte[blocks.length(block)];
        reading.read(block, content);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          int length = bytes.getInt();
          people.add(new String(content, bytes.position(), length, StandardCharsets.UTF_8));
          bytes.position(bytes.position() + length);
          read++;
        }
        Arrays.fill(content, (byte) 0);
      }
    }
    return people.done();
  }

  private static Problem damaged(Kept list) {
    return Problem.of(ListProblem.DAMAGED, list.head().name());
  }

  void keep(ListHead head, List<String> people) throws ProblemException {
    String id = HexFormat.of().formatHex(random(ID_BYTES));
    Path beside = folder.resolve("." + id + ".new");
    byte[] key = random(KEY_BYTES);
    try {
      Files.createDirectories(folder);
      keys.keep(keyNames + id, key);
      try (SealedBlocksWriter writer =
          SealedBlocksWriter.create(disk, beside, keyNames + id, key)) {
        write(people, writer);
        writer.finish(json.writeValueAsBytes(head));
      }
      disk.move(beside, file(id));
    } catch (IOException failure) {
      discard(id, beside);
      throw new ProblemException(Problem.of(ListProblem.CANNOT_WRITE, head.name()), failure);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static byte[] random(int length) {
    byte[] random = new byte[length];
    new SecureRandom().nextBytes(random);
    return random;
  }

  private static void write(List<String> people, SealedBlocksWriter writer) throws IOException {
    byte[] room = new byte[Names.PART + Integer.BYTES];
    ByteBuffer block = ByteBuffer.wrap(room);
    for (String person : people) {
      byte[] utf8 = person.getBytes(StandardCharsets.UTF_8);
      if (block.remaining() < Integer.BYTES + utf8.length) {
        writer.write(Arrays.copyOf(room, block.position()));
        block.clear();
      }
      block.putInt(utf8.length).put(utf8);
    }
    if (block.position() > 0) {
      writer.write(Arrays.copyOf(room, block.position()));
    }
    Arrays.fill(room, (byte) 0);
  }

  private void discard(String id, Path beside) throws ProblemException {
    keys.forget(keyNames + id);
    try {
      disk.delete(beside);
    } catch (IOException opensForNobody) {
      // What is left has no key, and the next list that is kept takes it away.
      return;
    }
  }

  /** The key first: what is left of a file opens for nobody. */
  void remove(String id) throws ProblemException {
    keys.forget(keyNames + id);
    try {
      disk.delete(file(id));
    } catch (IOException failure) {
      throw new ProblemException(Problem.of(ListProblem.CANNOT_WRITE, file(id)), failure);
    }
  }

  /** Whether there is a file of that name, of which nobody can tell what it holds; it goes. */
  boolean removeDamaged(String fileName) throws ProblemException {
    for (String id : ids()) {
      if (fileName.equals(id + ENDING)) {
        remove(id);
        return true;
      }
    }
    return false;
  }

  /** Takes away what a killed process left, and files whose keys are gone. */
  void tidy() throws ProblemException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        boolean isUnfinished = name.startsWith(".") && name.endsWith(".new");
        if (isUnfinished) {
          keys.forget(keyNames + name.substring(1, name.length() - ".new".length()));
        }
        boolean isDead =
            name.endsWith(ENDING)
                && keys.find(keyNames + name.substring(0, name.length() - ENDING.length()))
                    .isEmpty();
        if (isUnfinished || isDead) {
          disk.delete(file);
        }
      }
    } catch (IOException failure) {
      throw new ProblemException(Problem.of(ListProblem.CANNOT_WRITE, folder), failure);
    }
  }
}
