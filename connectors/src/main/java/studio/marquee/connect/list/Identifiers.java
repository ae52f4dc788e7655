package studio.marquee.connect.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * What people can be named by for whoever sees a workspace: their key first, then what the vault
 * holds that is one person's. A town or a first name is many people's and names nobody.
 */
final class Identifiers {
  private static final Map<String, Identifier.Form> ONE_PERSONS =
      Map.of(
          "email", Identifier.Form.EMAIL,
          "e_mail", Identifier.Form.EMAIL,
          "phone", Identifier.Form.PHONE,
          "mobile", Identifier.Form.PHONE,
          "device_id", Identifier.Form.CODE,
          "external_id", Identifier.Form.CODE,
          "cookie_id", Identifier.Form.CODE,
          "push_token", Identifier.Form.CODE);

  private Identifiers() {}

  static List<Identifier> of(Workspace seen) throws ProblemException {
    Mart population = seen.population();
    List<Identifier> found = new ArrayList<>();
    Extract people = extract(seen, population).orElseThrow(() -> noKey(population));
    found.add(key(people).orElseThrow(() -> noKey(population)));
    for (Mart mart : seen.marts().all()) {
      if (mart.role() == MartRole.IDENTIFIERS) {
        extract(seen, mart).ifPresent(extract -> contacts(extract, found));
      }
    }
    return found;
  }

  private static Optional<Extract> extract(Workspace seen, Mart mart) throws ProblemException {
    return seen.extracts().of(mart.name());
  }

  private static ProblemException noKey(Mart population) {
    return new ProblemException(Problem.of(ListProblem.NO_KEY, population.title()));
  }

  /** Whoever may not have the key as it is, nor a fingerprint of it, cannot tell people apart. */
  private static Optional<Identifier> key(Extract people) {
    return people.columns().stream()
        .filter(column -> column.source().name().attribute().equals(people.source().key()))
        .filter(Identifiers::tellsApart)
        .filter(column -> form(column.source()).isPresent())
        .map(column ->
            new Identifier(
                column.held().name(),
                column.held().title(),
                form(column.source()).orElseThrow(),
                column.mask() instanceof Mask.Hashed))
        .findFirst();
  }

  private static Optional<Identifier.Form> form(Attribute key) {
    if (key.type() == AttributeType.TEXT) {
      return Optional.of(Identifier.Form.KEY);
    }
    boolean isNumber = key.type() == AttributeType.NUMBER && key.isWhole();
    return isNumber ? Optional.of(Identifier.Form.NUMBER) : Optional.empty();
  }

  private static void contacts(Extract extract, List<Identifier> found) {
    for (Extract.Column column : extract.columns()) {
      Optional<Identifier.Form> form = contact(column.source());
      if (form.isPresent() && tellsApart(column)) {
        found.add(
            new Identifier(
                column.held().name(),
                column.held().title(),
                form.get(),
                column.mask() instanceof Mask.Hashed));
      }
    }
  }

  private static Optional<Identifier.Form> contact(Attribute attribute) {
    String kind = attribute.terms().identifier().toLowerCase(Locale.ROOT);
    return attribute.type() == AttributeType.TEXT
        ? Optional.ofNullable(ONE_PERSONS.get(kind.replace('-', '_')))
        : Optional.empty();
  }

  private static boolean tellsApart(Extract.Column column) {
    return column.mask() instanceof Mask.Plain || column.mask() instanceof Mask.Hashed;
  }
}
