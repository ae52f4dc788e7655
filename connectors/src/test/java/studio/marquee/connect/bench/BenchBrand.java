package studio.marquee.connect.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import studio.marquee.connect.demo.DemoBrand;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.progress.Progress;

/** The demo brand's people in the size that is measured, kept from one run to the next. */
final class BenchBrand {
  private BenchBrand() {}

  /** Gives back the workspace. Its text files come from a small brand; only people are needed. */
  static Path in(Path folder, DemoPlan plan) throws Exception {
    Path workspace = folder.resolve("brand").resolve("workspace");
    Path warehouse = folder.resolve("brand").resolve("warehouse.duckdb");
    if (!Files.isDirectory(workspace)) {
      long started = System.nanoTime();
      Path people = folder.resolve("people.duckdb");
      Files.createDirectories(folder);
      DemoBrand.writePeopleOnly(people, plan, Benchmarks.progress());
      DemoBrand.write(
          folder.resolve("brand"),
          new DemoPlan(1_000, plan.seed(), plan.today()),
          Progress.silent());
      Files.move(people, warehouse, StandardCopyOption.REPLACE_EXISTING);
      System.out.println("brand written in " + Duration.ofNanos(System.nanoTime() - started));
    }
    return workspace;
  }
}
