package studio.marquee.connect.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import studio.marquee.connect.progress.Progress;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Writes the demo brand: people are made one after the other, written, and forgotten, so memory
 * does not grow with their number. An interrupted thread stops at the next few people.
 */
public final class DemoBrand {
  static final String STEP_REFERENCE = "demo.reference";
  static final String STEP_PEOPLE = "demo.people";
  static final String STEP_FINISH = "demo.finish";

  private static final int PEOPLE_A_STEP = 256;

  private DemoBrand() {}

  /**
   * Writes {@code warehouse.duckdb} and {@code workspace/} into a folder that is new, empty, or was
   * written by this method before and not added to. Either all of it appears or nothing changes.
   */
  public static DemoSummary write(Path folder, DemoPlan plan, Progress progress)
      throws ProblemException {
    Path target = real(folder);
    try {
      DemoFolder.refuseUnlessReplaceable(target);
      DiskSpace.check(target, plan);
      try (Staging staging = Staging.beside(target)) {
        long events = fill(staging.folder().resolve(DemoFolder.WAREHOUSE), plan, target, progress);
        DemoFolder.writeWorkspace(staging.folder());
        DemoFolder.writeReceipt(staging.folder());
        refuseIfStopped(target);
        DemoFolder.refuseUnlessReplaceable(target);
        staging.publish();
        return new DemoSummary(
            target.resolve(DemoFolder.WORKSPACE),
            target.resolve(DemoFolder.WAREHOUSE),
            plan.people(),
            events);
      }
    } catch (IOException | SQLException e) {
      throw DiskSpace.problem(target, plan, e);
    }
  }

  /**
   * Whether a workspace lies in a folder that {@link #write} has made, beside the warehouse whose
   * people do not exist.
   */
  public static boolean isDemo(Path workspace) {
    return DemoFolder.isWorkspaceOfDemo(workspace);
  }

  /** Only the people mart's table, the same as {@link #write} would make it; for benchmarks. */
  public static void writePeopleOnly(Path warehouseFile, DemoPlan plan, Progress progress)
      throws ProblemException {
    Path target = real(warehouseFile);
    if (Files.exists(target)) {
      throw new ProblemException(Problem.of(DemoProblem.FILE_EXISTS, target));
    }
    try (Staging staging = Staging.beside(target)) {
      try (Warehouse warehouse = Warehouse.create(staging.folder().resolve(DemoFolder.WAREHOUSE))) {
        World world = World.of(plan);
        PeopleTable people = new PeopleTable(warehouse, world);
        each(plan, world, target, progress, people::add);
        progress.at(STEP_FINISH, 0, 0);
        warehouse.keep();
      }
      staging.publish(DemoFolder.WAREHOUSE);
    } catch (IOException | SQLException e) {
      throw DiskSpace.problem(target, plan, e);
    }
  }

  /** How many events were written. */
  private static long fill(Path file, DemoPlan plan, Path target, Progress progress)
      throws SQLException, ProblemException {
    try (Warehouse warehouse = Warehouse.create(file)) {
      World world = World.of(plan);
      progress.at(STEP_REFERENCE, 0, 0);
      new ReferenceTables(warehouse, world).write();
      AllTables tables = new AllTables(warehouse, world, plan);
      each(plan, world, target, progress, tables::add);
      progress.at(STEP_FINISH, 0, 0);
      warehouse.keep();
      return tables.events();
    }
  }

  @FunctionalInterface
  private interface Writing {
    void add(Life life) throws SQLException;
  }

  private static void each(
      DemoPlan plan, World world, Path target, Progress progress, Writing writing)
      throws SQLException, ProblemException {
    People people = new People(world);
    for (long number = 1; number <= plan.people(); number++) {
      writing.add(people.life(number));
      if (number % PEOPLE_A_STEP == 0 || number == plan.people()) {
        refuseIfStopped(target);
        progress.at(STEP_PEOPLE, number, plan.people());
      }
    }
  }

  /** The flag stays set: whoever interrupted still finds it. */
  private static void refuseIfStopped(Path target) throws ProblemException {
    if (Thread.currentThread().isInterrupted()) {
      throw new ProblemException(Problem.of(DemoProblem.STOPPED, target));
    }
  }

  /** A link is followed, so that it is its folder that is replaced and not the link. */
  private static Path real(Path path) throws ProblemException {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return Files.exists(absolute) ? absolute.toRealPath() : absolute;
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(DemoProblem.NOT_WRITABLE, absolute, e.getClass().getSimpleName()), e);
    }
  }
}
