package studio.marquee.app.feature.frame;

import java.util.Optional;
import studio.marquee.app.standing.DataReport;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.export.ExportDesk;
import studio.marquee.connect.list.ListDesk;
import studio.marquee.connect.progress.Progress;
import studio.marquee.model.problem.ProblemException;

/** Looks after the data behind an open studio. */
public interface DataCare {
  /** Fetches them anew; the studio that is open goes on answering from those it has. */
  OpenStudio refresh(Progress progress) throws ProblemException, InterruptedException;

  /** Opens those that somebody else has fetched in the meantime. */
  OpenStudio reopen(Progress progress) throws ProblemException, InterruptedException;

  /** How they stand now; empty when there are none. Reads a small file and asks no source. */
  Optional<DataReport> report() throws ProblemException;

  /**
   * Whether there is a way to the source now. Does not sign in, and waits a few seconds at most.
   */
  boolean isInReach();

  /**
   * Makes again what counts faster, where it is damaged. Says whether that was done; while somebody
   * fetches data it was not.
   *
   * @param engine over the data
   */
  default boolean mendIndex(AudienceEngine engine) throws ProblemException, InterruptedException {
    return true;
  }

  /** What was counted on these data when they were open the last time. */
  default LeafStore.Before counted() {
    return LeafStore.nothing();
  }

  /**
   * Keeps some of what was dear to count for the next time.
   *
   * @param engine over the data
   */
  default void keepCounted(AudienceEngine engine, LeafStore store) throws ProblemException {}

  /**
   * Where these people can be taken to files, as contracts and policies stand now.
   *
   * @param engine over the people; it stays with the caller
   */
  ExportDesk exporting(AudienceEngine engine) throws ProblemException;

  /**
   * Opens the data that there were before those of a generation; empty when none are kept. Whoever
   * asks for them closes them.
   */
  default Optional<AudienceEngine> before(String generation)
      throws ProblemException, InterruptedException {
    return Optional.empty();
  }

  /**
   * Where files become lists, as contracts and policies stand now; empty where none are kept.
   *
   * @param engine over the people; it stays with the caller
   */
  default Optional<ListDesk> listing(AudienceEngine engine) throws ProblemException {
    return Optional.empty();
  }
}
