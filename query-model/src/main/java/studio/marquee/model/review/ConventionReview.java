package studio.marquee.model.review;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.marquee.model.format.ContractOutline;
import studio.marquee.model.format.ContractOutline.Column;
import studio.marquee.model.format.ContractOutline.Table;
import studio.marquee.model.mart.Sensitivity;
import studio.marquee.model.review.Findings.Spot;

/** How things are called, who answers for them, and how closely they are held. */
final class ConventionReview {
  private static final Pattern NAME = Pattern.compile("(?=.{1,63}$)[a-z][a-z0-9]*(_[a-z0-9]+)*");
  private static final Pattern FOLDER = Pattern.compile("contracts/([^/]+)/([^/]+)\\.odcs\\.yaml");

  /** Those that many people share; each other kind leads to one person. */
  private static final Set<String> SHARED =
      Set.of("city", "region", "country", "country_code", "gender", "language");

  private final WorkspaceTexts texts;
  private final Contracts contracts;
  private final Findings findings;

  ConventionReview(WorkspaceTexts texts, Contracts contracts, Findings findings) {
    this.texts = texts;
    this.contracts = contracts;
    this.findings = findings;
  }

  void review() {
    texts.files().keySet().stream()
        .filter(file -> file.startsWith("contracts/") && isYaml(file))
        .forEach(this::file);
    for (Contracts.Read read : contracts.read()) {
      ContractOutline contract = read.outline();
      domain(contract);
      people(contract);
      contract.tables().forEach(table -> table(contract, table));
    }
  }

  private static boolean isYaml(String file) {
    return Stream.of(".yaml", ".yml").anyMatch(file.toLowerCase(Locale.ROOT)::endsWith);
  }

  private void file(String file) {
    var match = FOLDER.matcher(file);
    boolean isNamed =
        match.matches()
            && NAME.matcher(match.group(1)).matches()
            && NAME.matcher(match.group(2)).matches();
    if (!isNamed) {
      findings.error(ReviewRule.NAMING_FILE, ReviewProblem.FILE_NAME, Spot.of(file));
    }
  }

  private void domain(ContractOutline contract) {
    Spot spot = new Spot(contract.file(), "/domain");
    if (contract.domain().isEmpty()) {
      findings.error(ReviewRule.NAMING_DOMAIN, ReviewProblem.DOMAIN_MISSING, spot);
      return;
    }
    var match = FOLDER.matcher(contract.file());
    if (match.matches() && !match.group(1).equals(contract.domain())) {
      findings.error(
          ReviewRule.NAMING_DOMAIN,
          ReviewProblem.DOMAIN_OTHER,
          spot,
          contract.domain(),
          match.group(1));
    }
  }

  private void people(ContractOutline contract) {
    Spot team = new Spot(contract.file(), "/team");
    if (contract.owner().isEmpty()) {
      findings.error(ReviewRule.OWNER_MISSING, ReviewProblem.OWNER_MISSING, team);
    }
    if (contract.steward().isEmpty()) {
      findings.warning(ReviewRule.STEWARD_MISSING, ReviewProblem.STEWARD_MISSING, team);
    }
    if (!contract.isDescribed()) {
      described(new Spot(contract.file(), ""), contract.id());
    }
  }

  private void table(ContractOutline contract, Table table) {
    name(contract.file(), table.place(), table.name());
    if (table.description().isBlank()) {
      described(new Spot(contract.file(), table.place()), table.name());
    }
    for (Column column : table.columns()) {
      name(contract.file(), column.place(), column.name());
      String name = table.name() + "." + column.name();
      Spot spot = new Spot(contract.file(), column.place());
      if (column.description().isBlank()) {
        described(spot, name);
      }
      classification(contract.file(), column, name);
    }
  }

  private void name(String file, String place, String name) {
    if (!NAME.matcher(name).matches()) {
      findings.error(
          ReviewRule.NAMING_NAME, ReviewProblem.NAME_FORM, new Spot(file, place + "/name"), name);
    }
  }

  private void described(Spot spot, String name) {
    findings.warning(ReviewRule.DESCRIPTION_MISSING, ReviewProblem.DESCRIPTION_MISSING, spot, name);
  }

  private void classification(String file, Column column, String name) {
    boolean isIdentifier = !column.identifier().isEmpty();
    if (column.classification().isEmpty()) {
      Spot spot = new Spot(file, column.place());
      if (isIdentifier) {
        findings.error(
            ReviewRule.CLASSIFICATION_MISSING, ReviewProblem.CLASSIFICATION_MISSING, spot, name);
      } else {
        findings.warning(
            ReviewRule.CLASSIFICATION_MISSING, ReviewProblem.CLASSIFICATION_MISSING, spot, name);
      }
      return;
    }
    Sensitivity least = least(column.identifier());
    Optional<Sensitivity> said = sensitivity(column.classification());
    if (isIdentifier && said.filter(it -> it.compareTo(least) < 0).isPresent()) {
      findings.error(
          ReviewRule.CLASSIFICATION_WEAK,
          ReviewProblem.CLASSIFICATION_WEAK,
          new Spot(file, column.place() + "/classification"),
          name,
          column.classification(),
          column.identifier(),
          least.name().toLowerCase(Locale.ROOT));
    }
  }

  private static Sensitivity least(String identifier) {
    return SHARED.contains(identifier) ? Sensitivity.CONFIDENTIAL : Sensitivity.RESTRICTED;
  }

  private static Optional<Sensitivity> sensitivity(String word) {
    return Stream.of(Sensitivity.values())
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }
}
