package studio.marquee.connect.count;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.cache.LeafMark;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.seal.Seal.Content;
import studio.marquee.connect.seal.SealedBlocks;
import studio.marquee.connect.seal.SealedBlocksWriter;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.ProblemException;

/**
 * Keeps what was dear to count beside the data that it was counted on, for whoever opens them next.
 *
 * <p>It lies in one file of sealed blocks, a set in each. Every writing has a key of its own under
 * the name of the generation: it goes when the generation goes, and a file from before opens no
 * more. Nobody needs the file, so whatever is wrong with it is noted, and the file is taken away.
 */
public final class SealedLeaves {
  public static final String FILE = "counted.leaves";

  private static final Logger LOG = LoggerFactory.getLogger(SealedLeaves.class);
  private static final int FORM = 1;

  private final MartCache cache;
  private final Seal seal;
  private final Disk disk;

  public SealedLeaves(MartCache cache, KeyRing keys, Disk disk) {
    this.cache = cache;
    this.seal = new Seal(keys, cache.id(), disk);
    this.disk = disk;
  }

  /**
   * Replaces what was kept with a generation.
   *
   * @param states of its marts
   * @param room in bytes
   * @return whether it is kept now; nothing is where the generation no longer counts
   */
  public boolean write(String generation, LeafStore store, Map<String, String> states, long room) {
    Path folder = cache.folder().resolve(generation);
    try (WritingLock lock = WritingLock.of(cache)) {
      boolean isWritten = lock.isMine() && written(folder, store, states, room);
      if (isWritten) {
        open(folder).ifPresent(store::remember);
      }
      return isWritten;
    } catch (IOException failure) {
      LOG.warn("What was counted is not kept for the next time", failure);
      return false;
    }
  }

  private boolean written(Path folder, LeafStore store, Map<String, String> states, long room) {
    String generation = folder.getFileName().toString();
    store.recallAll(states);
    List<LeafStore.Held> best = store.best(states, room);
    try {
      if (best.isEmpty() || !seal.generations().contains(generation)) {
        return false;
      }
      // What is there now can soon be read no more, and is all in the store.
      store.remember(LeafStore.nothing());
      write(folder, best);
      // Whoever took the generation away meanwhile may not have seen the new key.
      boolean stillCounts = seal.generations().contains(generation);
      if (!stillCounts) {
        forget(folder);
      }
      return stillCounts;
    } catch (IOException | ProblemException failure) {
      LOG.warn("What was counted is not kept for the next time", failure);
      forget(folder);
      return false;
    }
  }

  private void write(Path folder, List<LeafStore.Held> best) throws IOException, ProblemException {
    String keyName = seal.newKey(MartCache.number(folder), Content.LEAVES);
    byte[] key = seal.key(keyName).orElseThrow();
    Path beside = folder.resolve("." + FILE + ".new");
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    try (SealedBlocksWriter blocks = SealedBlocksWriter.create(disk, beside, keyName, key);
        DataOutputStream out = new DataOutputStream(directory)) {
      out.writeInt(FORM);
      out.writeInt(best.size());
      for (LeafStore.Held held : best) {
        out.writeUTF(held.mark().question());
        out.writeInt(held.mark().over().size());
        for (Map.Entry<String, String> mart : held.mark().over().entrySet()) {
          out.writeUTF(mart.getKey());
          out.writeUTF(mart.getValue());
        }
        out.writeDouble(held.cost());
        out.writeInt(blocks.write(SetBytes.of(held.set())));
      }
      out.flush();
      blocks.finish(directory.toByteArray());
    } finally {
      Arrays.fill(key, (byte) 0);
    }
    disk.move(beside, folder.resolve(FILE));
    disk.force(folder);
  }

  /** What was kept last with any generation that counts; it says itself what it is about. */
  public LeafStore.Before before() throws ProblemException {
    try (WritingLock lock = WritingLock.of(cache)) {
      // Half of it is not read; whoever writes it knows it.
      return lock.isMine() ? kept() : LeafStore.nothing();
    } catch (IOException failure) {
      LOG.warn("What was counted before is not looked for", failure);
      return LeafStore.nothing();
    }
  }

  private LeafStore.Before kept() throws ProblemException {
    for (String generation : seal.generations()) {
      Path folder = cache.folder().resolve(generation);
      if (Files.exists(folder.resolve(FILE))) {
        Optional<Kept> kept = open(folder);
        if (kept.isPresent()) {
          return kept.get();
        }
      }
    }
    return LeafStore.nothing();
  }

  private Optional<Kept> open(Path folder) {
    try {
      String keyName = seal.keyName(MartCache.number(folder), Content.LEAVES);
      SealedBlocks blocks = seal.blocks(folder.resolve(FILE), keyName);
      return Optional.of(new Kept(folder, blocks, entries(blocks.directory())));
    } catch (IOException | ProblemException | IllegalArgumentException unreadable) {
      LOG.warn("What was counted before does not open and is taken away", unreadable);
      forget(folder);
      return Optional.empty();
    }
  }

  private static Map<LeafMark, Entry> entries(byte[] directory) throws IOException {
    Map<LeafMark, Entry> entries = new HashMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(directory))) {
      if (in.readInt() != FORM) {
        throw new IOException("another form");
      }
      int count = in.readInt();
      for (int entry = 0; entry < count; entry++) {
        String question = in.readUTF();
        Map<String, String> over = new TreeMap<>();
        int marts = in.readInt();
        for (int mart = 0; mart < marts; mart++) {
          over.put(in.readUTF(), in.readUTF());
        }
        LeafMark mark = new LeafMark(question, over);
        entries.put(mark, new Entry(in.readDouble(), in.readInt()));
      }
    }
    return entries;
  }

  private void forget(Path folder) {
    try {
      seal.forget(seal.keyName(MartCache.number(folder), Content.LEAVES));
      disk.delete(folder.resolve("." + FILE + ".new"));
      disk.delete(folder.resolve(FILE));
    } catch (IOException | ProblemException failure) {
      LOG.warn("What was counted before is still there", failure);
    }
  }

  /** Where a set lies, and what it cost. */
  private record Entry(double cost, int block) {}

  /** An open file. */
  private final class Kept implements LeafStore.Before {
    private final Path folder;
    private final SealedBlocks blocks;
    private final Map<LeafMark, Entry> entries;

    Kept(Path folder, SealedBlocks blocks, Map<LeafMark, Entry> entries) {
      this.folder = folder;
      this.blocks = blocks;
      this.entries = new ConcurrentHashMap<>(entries);
    }

    @Override
    public Set<LeafMark> marks() {
      return Set.copyOf(entries.keySet());
    }

    @Override
    public Optional<LeafStore.Held> find(LeafMark rule) {
      Entry entry = entries.get(rule);
      if (entry == null) {
        return Optional.empty();
      }
      Optional<RowSet> set = read(entry.block());
      if (set.isEmpty()) {
        entries.clear();
        forget(folder);
      }
      return set.map(found -> new LeafStore.Held(rule, found, entry.cost()));
    }

    private Optional<RowSet> read(int block) {
      try (SealedBlocks.Reading reading = blocks.reading()) {
        byte[] bytes = new byte[blocks.length(block)];
        reading.read(block, bytes);
        Optional<RowSet> set = SetBytes.read(bytes);
        if (set.isEmpty()) {
          LOG.warn("What was counted before has another form and is taken away");
        }
        return set;
      } catch (ProblemException unreadable) {
        LOG.warn("What was counted before does not open and is taken away", unreadable);
        return Optional.empty();
      }
    }
  }
}
