package studio.marquee.connect.extract;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.problem.ProblemException;

/**
 * A refresh in a process that may write no file beyond 3 MB: the operating system refuses to write
 * on in the middle, as it does on a full disk.
 */
class DiskFullTest {
  private static final long LARGEST_FILE = 3_000_000;

  @TempDir Path folder;

  @Test
  void theLastGoodGenerationIsStillThere() throws Exception {
    SmallBrand brand = SmallBrand.in(folder);
    PopulationData data = new PopulationData(brand.data(), brand.rings(), Clock.systemUTC());
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    data.refresh(workspace, Progress.silent()).close();
    brand.warehouse(
        "insert into customer.people (customer_id, country)"
            + " select 'x' || i, md5(i::varchar) || sha256(i::varchar) from range(200000) r(i)");

    Process refresh = refreshWithLimitedFiles(brand);
    String said = new String(refresh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(refresh.waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertThat(said).contains(RefreshProblem.DISK_FULL.key());
    try (AudienceEngine engine = data.open(workspace, Progress.silent())) {
      assertThat(engine.freshness().people()).isEqualTo(7);
    }
    try (Stream<Path> all = Files.walk(brand.data())) {
      assertThat(all.filter(path -> path.getFileName().toString().startsWith("."))).isEmpty();
    }
  }

  private static Process refreshWithLimitedFiles(SmallBrand brand) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Refreshing.class.getName(),
            brand.folder().toString())
        .redirectErrorStream(true)
        .start();
  }

  /** What the other process does. */
  static final class Refreshing {
    private Refreshing() {}

    public static void main(String[] arguments) throws Throwable {
      // The driver unpacks its native library first, which is larger than what is allowed then.
      DriverManager.getConnection("jdbc:duckdb:").close();
      limitFiles();
      SmallBrand brand = new SmallBrand(Path.of(arguments[0]));
      try {
        new PopulationData(brand.data(), brand.rings(), Clock.systemUTC())
            .refresh(new WorkspaceReader().read(brand.workspace()), Progress.silent())
            .close();
        System.out.println("refreshed");
      } catch (ProblemException problem) {
        System.out.println(problem.problem().code().key() + " " + problem.getCause());
      }
    }

    @SuppressWarnings("restricted")
    private static void limitFiles() throws Throwable {
      Linker linker = Linker.nativeLinker();
      int fileSize = 1;
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment limits = arena.allocateFrom(JAVA_LONG, LARGEST_FILE, LARGEST_FILE);
        int refused =
            (int)
                linker
                    .downcallHandle(
                        linker.defaultLookup().findOrThrow("setrlimit"),
                        FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS))
                    .invokeExact(fileSize, limits);
        if (refused != 0) {
          throw new IOException("the limit was refused");
        }
      }
    }
  }
}
