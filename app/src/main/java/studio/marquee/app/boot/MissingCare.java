package studio.marquee.app.boot;

import java.util.Optional;
import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.standing.DataReport;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.export.ExportDesk;
import studio.marquee.connect.progress.Progress;
import studio.marquee.model.problem.ProblemException;

/** Where there are no data: they can be opened or fetched, and there is nothing to say of them. */
record MissingCare(WorkspaceOpening opening) implements DataCare {
  @Override
  public OpenStudio refresh(Progress progress) throws ProblemException, InterruptedException {
    return opening.opened(progress);
  }

  @Override
  public OpenStudio reopen(Progress progress) throws ProblemException, InterruptedException {
    return opening.opened(progress);
  }

  /** Asks for no key: whoever did not give the passphrase is not asked again by and by. */
  @Override
  public Optional<DataReport> report() {
    return Optional.empty();
  }

  @Override
  public ExportDesk exporting(AudienceEngine engine) {
    throw new IllegalStateException("nobody is here");
  }

  @Override
  public boolean isInReach() {
    return true;
  }
}
