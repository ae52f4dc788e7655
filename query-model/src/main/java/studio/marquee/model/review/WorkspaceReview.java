package studio.marquee.model.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.change.Change;
import studio.marquee.model.change.ChangeWeight;
import studio.marquee.model.change.Impact;
import studio.marquee.model.change.Touched;
import studio.marquee.model.change.VersionStep;
import studio.marquee.model.mart.Marts;

/**
 * Holds a workspace against all that the data team wants of it, before others work with it. Every
 * contract is read on its own, so that one that is wrong hides nothing in the others.
 */
public final class WorkspaceReview {
  private final Locale locale;

  public WorkspaceReview(Locale locale) {
    this.locale = locale;
  }

  /** What is found in the workspace as it is. */
  public Result of(WorkspaceTexts texts) {
    Findings findings = new Findings(texts);
    Contracts contracts = Contracts.of(texts);
    inItself(texts, contracts, findings);
    return new Result(findings.sorted(), List.of());
  }

  /** The same, and what is different from another version of it. */
  public Result against(WorkspaceTexts before, WorkspaceTexts texts) {
    Findings findings = new Findings(texts);
    Contracts contracts = Contracts.of(texts);
    inItself(texts, contracts, findings);
    Contracts earlier = Contracts.of(before);
    VersionReview versions = new VersionReview(earlier, contracts, findings, locale);
    List<ToldChange> changes = told(versions.changes(), earlier.marts(), texts);
    versions.review(changes);
    return new Result(findings.sorted(), changes);
  }

  private void inItself(WorkspaceTexts texts, Contracts contracts, Findings findings) {
    new ContractReview(contracts, findings).review();
    new ConventionReview(texts, contracts, findings).review();
    new RelationshipReview(texts, contracts, findings).review();
    new VersionReview(contracts, contracts, findings, locale).form();
    new UseReview(texts, contracts, findings).review();
    new StrayReview(texts, findings).review();
  }

  /** Saved audiences are those of today: they are what has to go on working. */
  private List<ToldChange> told(List<Change> changes, Marts marts, WorkspaceTexts texts) {
    UseReview uses = new UseReview(texts, Contracts.of(texts), new Findings(texts));
    Catalogue catalogue = new Catalogue(marts, uses.traits(marts), uses.audiences(), texts.lists());
    Impact impact = new Impact(catalogue, uses.policy(), uses.outreach(), locale);
    TouchedPlaces places = new TouchedPlaces(uses, new Findings(texts));
    List<ToldChange> told = new ArrayList<>();
    for (Change change : changes) {
      boolean isBreaking = change.kind().weight() == ChangeWeight.BREAKING;
      List<Touched> touched = isBreaking ? impact.of(change) : List.of();
      told.add(new ToldChange(change, touched.stream().map(places::of).toList()));
    }
    return told;
  }

  /**
   * Everything there is to say.
   *
   * @param changes none where nothing was compared
   */
  public record Result(List<ReviewFinding> findings, List<ToldChange> changes) {
    public Result {
      findings = List.copyOf(findings);
      changes = List.copyOf(changes);
    }

    /** How far the version of each mart that changed is to be raised, in the order of changes. */
    public Map<String, VersionStep> steps() {
      Map<String, VersionStep> steps = new LinkedHashMap<>();
      for (ToldChange told : changes) {
        VersionStep step = told.change().kind().weight().step();
        steps.merge(
            told.change().mart(), step, (one, other) -> one.compareTo(other) < 0 ? other : one);
      }
      return steps;
    }

    public boolean isGood() {
      return findings.stream()
          .noneMatch(finding -> finding.severity() == ReviewFinding.Severity.ERROR);
    }
  }

  /** A change, and for a breaking one whom it touches. */
  public record ToldChange(Change change, List<TouchedPlace> touched) {
    public ToldChange {
      touched = List.copyOf(touched);
    }
  }
}
