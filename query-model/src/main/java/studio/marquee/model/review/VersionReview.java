package studio.marquee.model.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.marquee.model.change.Change;
import studio.marquee.model.change.ChangeKind;
import studio.marquee.model.change.ChangeWeight;
import studio.marquee.model.change.ChangeWords;
import studio.marquee.model.change.MartComparison;
import studio.marquee.model.change.SemanticVersion;
import studio.marquee.model.change.VersionStep;
import studio.marquee.model.format.ContractOutline;
import studio.marquee.model.review.Findings.Spot;
import studio.marquee.model.review.WorkspaceReview.ToldChange;

/** Whether versions were raised as far as what changed demands. */
final class VersionReview {
  private final Contracts before;
  private final Contracts after;
  private final Findings findings;
  private final ChangeWords words;

  VersionReview(Contracts before, Contracts after, Findings findings, Locale locale) {
    this.before = before;
    this.after = after;
    this.findings = findings;
    this.words = new ChangeWords(locale);
  }

  /** Each version must have a form that can be compared at all. */
  void form() {
    for (Contracts.Read read : after.read()) {
      ContractOutline contract = read.outline();
      if (SemanticVersion.parse(contract.version()).isEmpty()) {
        findings.error(
            ReviewRule.VERSION_FORM,
            ReviewProblem.VERSION_FORM,
            new Spot(contract.file(), "/version"),
            contract.version());
      }
    }
  }

  /** What is different; marts that cannot be read in one of the two are left out. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (Change change : MartComparison.changes(before.releases(), after.releases())) {
      if (!isHidden(change)) {
        changes.add(change);
      }
    }
    return changes;
  }

  /** A mart whose contract cannot be read is not gone, and not new. */
  private boolean isHidden(Change change) {
    boolean isGone = change.kind() == ChangeKind.MART_REMOVED;
    boolean isNew = change.kind() == ChangeKind.MART_ADDED;
    return (isGone && isPossible(after, change.mart()))
        || (isNew && isPossible(before, change.mart()));
  }

  private static boolean isPossible(Contracts contracts, String mart) {
    return !contracts.unreadable().isEmpty() || contracts.contractOf(mart).isPresent();
  }

  void review(List<ToldChange> changes) {
    for (Contracts.Read read : after.read()) {
      ContractOutline contract = read.outline();
      List<ToldChange> here =
          changes.stream()
              .filter(told -> contract.table(told.change().mart()).isPresent())
              .toList();
      earlier(contract).ifPresent(old -> version(contract, old, here));
    }
    changes.stream()
        .filter(told -> told.change().kind() == ChangeKind.MART_REMOVED)
        .forEach(this::removed);
  }

  /** The same contract before, whatever its file was called. */
  private Optional<ContractOutline> earlier(ContractOutline contract) {
    return before.read().stream()
        .map(Contracts.Read::outline)
        .filter(old ->
            old.id().equals(contract.id())
                || old.tables().stream().anyMatch(it -> contract.table(it.name()).isPresent()))
        .findFirst();
  }

  private void version(ContractOutline contract, ContractOutline old, List<ToldChange> told) {
    List<Change> changes = told.stream().map(ToldChange::change).toList();
    Optional<SemanticVersion> now = SemanticVersion.parse(contract.version());
    Optional<SemanticVersion> then = SemanticVersion.parse(old.version());
    if (now.isEmpty() || then.isEmpty()) {
      return;
    }
    Spot spot = new Spot(contract.file(), "/version");
    if (now.get().compareTo(then.get()) < 0) {
      findings.error(
          ReviewRule.VERSION_LOWERED, ReviewProblem.VERSION_LOWERED, spot, now.get(), then.get());
      return;
    }
    VersionStep demanded = VersionStep.demandedBy(changes);
    if (now.get().stepFrom(then.get()).compareTo(demanded) >= 0) {
      return;
    }
    SemanticVersion enough = then.get().raised(demanded);
    if (demanded == VersionStep.MAJOR) {
      told.stream()
          .filter(it -> it.change().kind().weight() == ChangeWeight.BREAKING)
          .forEach(it -> breaking(contract, it, enough));
    } else {
      findings.warning(
          ReviewRule.VERSION_STEP,
          ReviewProblem.VERSION_STEP,
          spot,
          then.get(),
          words.of(changes.stream().max(Change.BY_WEIGHT).orElseThrow()),
          enough);
    }
  }

  private void breaking(ContractOutline contract, ToldChange told, SemanticVersion enough) {
    findings.touching(
        ReviewRule.VERSION_BREAKING,
        ReviewProblem.VERSION_BREAKING,
        new Spot(contract.file(), place(contract, told.change())),
        told.touched(),
        words.of(told.change()),
        contract.version(),
        enough);
  }

  /** Where the attribute or the mart stands now; where it is gone, the mart or the version. */
  private static String place(ContractOutline contract, Change change) {
    Optional<ContractOutline.Table> table = contract.table(change.mart());
    return table
        .flatMap(it ->
            it.columns().stream()
                .filter(column -> column.name().equals(change.attribute()))
                .map(ContractOutline.Column::place)
                .findFirst())
        .or(() -> table.map(ContractOutline.Table::place))
        .orElse("/version");
  }

  private void removed(ToldChange told) {
    String mart = told.change().mart();
    before
        .contractOf(mart)
        .ifPresent(old ->
            findings.touching(
                ReviewRule.VERSION_REMOVED,
                ReviewProblem.MART_REMOVED,
                Spot.of(old.file()),
                told.touched(),
                mart));
  }
}
