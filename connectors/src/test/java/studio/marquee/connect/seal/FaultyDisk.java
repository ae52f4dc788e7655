package studio.marquee.connect.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.disk.LocalDisk;

/**
 * The disk of this laptop, except that one step of all does not work: it is not done, half done, or
 * done and yet said to have failed. Either that is all, or nothing works from then on, as if the
 * power had failed.
 */
public final class FaultyDisk implements Disk {
  private final LocalDisk disk = new LocalDisk();
  private final int failing;
  private final How how;
  private final Then then;
  private int steps;

  public FaultyDisk(int failing, How how, Then then) {
    this.failing = failing;
    this.how = how;
    this.then = then;
  }

  /** Counts the steps and lets all of them work. */
  public static FaultyDisk withoutFault() {
    return new FaultyDisk(Integer.MAX_VALUE, How.NOT_DONE, Then.WORKS_ON);
  }

  public enum How {
    NOT_DONE,
    HALF_DONE,
    DONE
  }

  public enum Then {
    WORKS_ON,
    IS_DEAD
  }

  public int steps() {
    return steps;
  }

  /** One step, and what half of it would be. */
  private interface Step {
    void run() throws IOException;
  }

  private void step(Step whole, Step half) throws IOException {
    steps++;
    boolean isDead = then == Then.IS_DEAD && steps > failing;
    if (steps == failing) {
      switch (how) {
        case NOT_DONE -> {}
        case HALF_DONE -> half.run();
        case DONE -> whole.run();
      }
    }
    if (isDead || steps == failing) {
      throw new IOException("step " + steps + " was made to fail");
    }
    whole.run();
  }

  @Override
  public Sink create(Path file) throws IOException {
    Sink[] made = new Sink[1];
    step(() -> made[0] = disk.create(file), () -> disk.create(file).close());
    return new FaultySink(made[0]);
  }

  @Override
  public void force(Path path) throws IOException {
    step(() -> disk.force(path), () -> {});
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step(() -> disk.move(from, to), () -> {});
  }

  @Override
  public void link(Path file, Path also) throws IOException {
    step(() -> disk.link(file, also), () -> Files.createFile(also));
  }

  @Override
  public void delete(Path path) throws IOException {
    step(() -> disk.delete(path), () -> {});
  }

  private final class FaultySink implements Sink {
    private final Sink sink;

    private FaultySink(Sink sink) {
      this.sink = sink;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      ByteBuffer half = bytes.duplicate().limit(bytes.position() + bytes.remaining() / 2);
      step(() -> sink.write(bytes), () -> sink.write(half));
    }

    @Override
    public void force() throws IOException {
      step(sink::force, () -> {});
    }

    @Override
    public void close() throws IOException {
      sink.close();
    }
  }
}
