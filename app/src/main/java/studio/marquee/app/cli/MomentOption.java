package studio.marquee.app.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.moment.Now;

/** The moment that relative time is seen from. */
final class MomentOption {
  @Option(names = "--at", paramLabel = "<moment>", descriptionKey = "cli.option.at")
  private @Nullable Instant at;

  Now now(Surroundings surroundings, Workspace workspace) {
    Instant moment = at == null ? surroundings.clock().instant() : at;
    return new Now(moment, workspace.timeZone());
  }
}
