package studio.marquee.connect.extract;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.arrival.DataStanding;
import studio.marquee.connect.arrival.RefreshHistory;
import studio.marquee.connect.arrival.RefreshLog;
import studio.marquee.connect.arrival.RefreshRecord.Ending;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.CachedMarts;
import studio.marquee.connect.cache.Generations;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.count.SealedLeaves;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.extract.Erasures.Erased;
import studio.marquee.connect.index.IndexFile;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.seal.SealProblem;
import studio.marquee.connect.source.Right;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.source.SourceForm;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceProblem;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Table;
import studio.marquee.model.moment.Now;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * The people of a workspace on this laptop: opened when they are here, fetched when they are not;
 * for whoever sees the workspace, and otherwise for whoever works in it when nobody is named.
 */
public final class PopulationData {
  private static final long MOST_KEPT_COUNTED = 16L << 20;

  private final Path data;
  private final KeyRings keys;
  private final Clock clock;
  private final Sources sources;

  /**
   * Says where everything is kept.
   *
   * @param data the folder for all that Marquee keeps on this laptop
   * @param keys where the keys are that open it
   */
  public PopulationData(Path data, KeyRings keys, Clock clock, Sources sources) {
    this.data = data;
    this.keys = keys;
    this.clock = clock;
    this.sources = sources;
  }

  /** Reads from files only. */
  public PopulationData(Path data, KeyRings keys, Clock clock) {
    this(data, keys, clock, new Sources());
  }

  /** Needs no source as long as there is a good generation. */
  public AudienceEngine open(Workspace workspace, Progress progress)
      throws ProblemException, InterruptedException {
    progress.at("refresh.open", 0, 0);
    try {
      Optional<AudienceEngine> current = current(workspace);
      if (current.isPresent()) {
        return current.get();
      }
    } catch (ProblemException unreadable) {
      return refreshEnded(workspace, unreadable, progress);
    }
    return refresh(workspace, progress);
  }

  /** What may be kept no longer is fetched anew; when that fails, its end is what is told. */
  private AudienceEngine refreshEnded(
      Workspace workspace, ProblemException ended, Progress progress)
      throws ProblemException, InterruptedException {
    if (ended.problem().code() != SealProblem.ENDED) {
      throw ended;
    }
    try {
      return refresh(workspace, progress);
    } catch (ProblemException failure) {
      ended.addSuppressed(failure);
      throw ended;
    }
  }

  /** Reads the source anew; when that fails, what was there before is still there. */
  public AudienceEngine refresh(Workspace asked, Progress progress)
      throws ProblemException, InterruptedException {
    return refresh(asked, Usual.EXPECTED, progress);
  }

  /**
   * Reads the source anew.
   *
   * @param usual whether fewer rows than usual keep what arrives from being used
   */
  public AudienceEngine refresh(Workspace asked, Usual usual, Progress progress)
      throws ProblemException, InterruptedException {
    Workspace workspace = asked.seen();
    fetch(workspace, usual, progress);
    Optional<AudienceEngine> fetched = current(workspace);
    if (fetched.isPresent()) {
      return fetched.get();
    }
    Mart population = workspace.population();
    throw new ProblemException(
        Problem.of(
            RefreshProblem.CANNOT_WRITE,
            population.title(),
            MartCache.of(data, workspace, population).folder()));
  }

  /** Reads the source anew and opens nothing; threads that are started for it end with it. */
  public void fetch(Workspace asked, Usual usual, Progress progress)
      throws ProblemException, InterruptedException {
    Workspace workspace = asked.seen();
    Mart population = workspace.population();
    String sourceName = population.table().source();
    SourceForm form =
        workspace
            .source(sourceName)
            .orElseThrow(() ->
                new ProblemException(
                    Problem.of(
                        WorkspaceProblem.UNKNOWN_SOURCE,
                        workspace.folder(),
                        population.name(),
                        sourceName)));
    MartCache cache = MartCache.of(data, workspace, population);
    try (Source source = open(form, cache)) {
      requireAcceptedRights(workspace, source);
      new Refresh(cache, keys.of(workspace.folder()), source.dialect(), clock, usual)
          .run(workspace.extracts(), population, workspace.timeZone(), source, progress);
      keeping(workspace, cache).begin(clock.instant());
    }
  }

  /** A login that may do more than read is only used when a steward has said so. */
  private static void requireAcceptedRights(Workspace workspace, Source source)
      throws ProblemException, InterruptedException {
    List<Table> tables =
        workspace.marts().all().stream()
            .map(Mart::table)
            .filter(table -> table.source().equals(source.name()))
            .toList();
    Set<Right> rights = source.unacceptedRights(tables);
    if (!rights.isEmpty()) {
      String words = rights.stream().map(Right::word).collect(Collectors.joining(", "));
      throw new ProblemException(
          Problem.of(SourceProblem.RIGHTS_NOT_ACCEPTED, source.name(), words));
    }
  }

  /** That a source cannot even be opened is an attempt like any other. */
  private Source open(SourceForm form, MartCache cache)
      throws ProblemException, InterruptedException {
    try {
      return sources.open(form);
    } catch (ProblemException failure) {
      new RefreshLog(cache, clock.instant(), Usual.EXPECTED, Progress.silent())
          .failed(Ending.SOURCE_FAILED, failure.problem());
      throw failure;
    }
  }

  /** How the data here stand at a moment. Asks no source. */
  public DataStanding standing(Workspace asked, Instant moment) throws ProblemException {
    Workspace workspace = asked.seen();
    Mart population = workspace.population();
    MartCache cache = MartCache.of(data, workspace, population);
    List<String> counting = new Seal(keys.of(workspace.folder()), cache.id()).generations();
    return DataStanding.of(
        RefreshHistory.of(cache),
        CachedMarts.of(workspace.marts(), population),
        new Now(moment, workspace.timeZone()),
        record ->
            counting.isEmpty()
                || MartCache.asOf(record.generation()).equals(MartCache.asOf(counting.getFirst())));
  }

  /**
   * Makes again what counts faster, where it is damaged, while everything goes on being counted
   * without it. Says whether that was done; where somebody fetches data right now it was not.
   *
   * @param engine over the data of this workspace
   */
  public boolean mendIndex(Workspace asked, AudienceEngine engine)
      throws ProblemException, InterruptedException {
    Workspace workspace = asked.seen();
    Mart population = workspace.population();
    MartCache cache = MartCache.of(data, workspace, population);
    List<Mart> marts = CachedMarts.of(workspace.extracts().marts(), population);
    Optional<Map<String, IndexFile>> mended =
        new IndexMending(cache, keys.of(workspace.folder()), new LocalDisk())
            .run(engine.freshness().generation(), marts, engine.index()::rest);
    mended.ifPresent(engine.index()::mend);
    return mended.isPresent();
  }

  /** What was counted on these data when somebody had them open the last time. */
  public LeafStore.Before counted(Workspace asked) throws ProblemException {
    return leaves(asked.seen()).before();
  }

  /**
   * Keeps what was dear to count for the next time these data are opened, a little of it.
   *
   * @param engine over the data of this workspace
   */
  public void keepCounted(Workspace asked, AudienceEngine engine, LeafStore store)
      throws ProblemException {
    leaves(asked.seen())
        .write(engine.freshness().generation(), store, engine.states(), MOST_KEPT_COUNTED);
  }

  private SealedLeaves leaves(Workspace workspace) throws ProblemException {
    MartCache cache = MartCache.of(data, workspace, workspace.population());
    return new SealedLeaves(cache, keys.of(workspace.folder()), new LocalDisk());
  }

  /** Goes back to the data before, and from them to the newer ones again. */
  public AudienceEngine rollBack(Workspace asked) throws ProblemException {
    Workspace workspace = asked.seen();
    // What has ended or was erased is not gone back to.
    current(workspace).ifPresent(AudienceEngine::close);
    rolling(workspace).run();
    return current(workspace).orElseThrow();
  }

  /** As of when newer data were set aside by going back; empty when the newest are in use. */
  public Optional<Instant> setAside(Workspace asked) throws ProblemException {
    return rolling(asked.seen()).setAside();
  }

  private RollBack rolling(Workspace workspace) throws ProblemException {
    MartCache cache = MartCache.of(data, workspace, workspace.population());
    return new RollBack(workspace, cache, keys.of(workspace.folder()));
  }

  /** What is on the laptop already, whatever its age. */
  public Optional<AudienceEngine> current(Workspace asked) throws ProblemException {
    Workspace workspace = asked.seen();
    Mart population = workspace.population();
    MartCache cache = MartCache.of(data, workspace, population);
    keeping(workspace, cache).enforce(clock.instant());
    erasures(workspace).finish(workspace, cache);
    return new Generations(cache, keys.of(workspace.folder()))
        .openCurrent(workspace.catalogue(), population, workspace.timeZone());
  }

  /**
   * All generations that are kept, the current one first, so that people then can be compared with
   * people now. Whoever asks for them closes them.
   */
  public List<AudienceEngine> kept(Workspace asked) throws ProblemException {
    Workspace workspace = asked.seen();
    Mart population = workspace.population();
    MartCache cache = MartCache.of(data, workspace, population);
    keeping(workspace, cache).enforce(clock.instant());
    erasures(workspace).finish(workspace, cache);
    return new Generations(cache, keys.of(workspace.folder()))
        .openAll(workspace.catalogue(), population, workspace.timeZone());
  }

  /** Until when it may be used; empty when nothing is there, or when nothing ends it. */
  public Optional<Term> term(Workspace asked) throws ProblemException {
    Workspace workspace = asked.seen();
    MartCache cache = MartCache.of(data, workspace, workspace.population());
    return keeping(workspace, cache).term(clock.instant());
  }

  /**
   * Erases people from everything that the workspace keeps on this laptop, whoever it was read for;
   * they stay out of what is fetched from now on.
   *
   * @param workspace as it lies there, not as somebody sees it
   * @param people the keys of people, as the source writes them
   */
  public Erased erase(Workspace workspace, Set<String> people)
      throws ProblemException, InterruptedException {
    return erasures(workspace).erase(workspace, people);
  }

  private Erasures erasures(Workspace workspace) throws ProblemException {
    return new Erasures(data, keys.of(workspace.folder()), new LocalDisk());
  }

  private Keeping keeping(Workspace workspace, MartCache cache) throws ProblemException {
    return new Keeping(workspace, cache, keys.of(workspace.folder()));
  }
}
