package studio.marquee.model.sql;

import java.util.List;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.ListRule;

/** Values of uploaded lists and keys, however many: all of them are bound as one text. */
final class MemberSql {
  private final RuleWriting writing;

  MemberSql(RuleWriting writing) {
    this.writing = writing;
  }

  SqlText condition(ListRule list, Scope scope) {
    List<String> values =
        writing
            .catalogue()
            .list(list.list())
            .flatMap(known -> known.values(list.column()))
            .orElseThrow(() -> new IllegalArgumentException("unknown list " + list.list()));
    return in(writing.held(list.attribute(), scope), values);
  }

  SqlText condition(KeysRule keys, Scope scope) {
    Scope.Frame frame = scope.subject();
    String column = writing.key(frame, scope).orElseThrow();
    AttributeType type = frame.mart().attribute(frame.mart().key()).orElseThrow().type();
    return in(Held.column(column, type), keys.keys());
  }

  private SqlText in(Held held, List<String> values) {
    SqlText text =
        held.type() == AttributeType.TEXT
            ? writing.exact(held)
            : held.text().inside("concat(", ", '')");
    SqlText entry = SqlText.of(writing.dialect().exact("entries.entry"));
    SqlText in =
        SqlText.of(
            "{0} in (select {1} from " + writing.dialect().texts() + ")", BoundTexts.of(values));
    return held.guard().around(in, "{2}").filled(text, entry, held.text());
  }
}
