package studio.marquee.app.feature.builder;

import studio.marquee.app.feature.builder.item.ProfileShelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import studio.marquee.app.feature.builder.canvas.Editors;
import studio.marquee.app.feature.builder.rule.RuleEditor;
import studio.marquee.app.text.Texts;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.words.Sentence;

/** Edits tests of attributes where they stand, and says all other rules in words. */
final class AttributeEditors implements Editors {
  private final Texts texts;
  private final Catalogue catalogue;
  private final ProfileShelf shelf;
  private final Sentence sentence;
  private final List<AttributeEditor> open = new ArrayList<>();

  AttributeEditors(Texts texts, Catalogue catalogue, ProfileShelf shelf, Sentence sentence) {
    this.texts = texts;
    this.catalogue = catalogue;
    this.shelf = shelf;
    this.sentence = sentence;
    shelf.onArrival(() -> List.copyOf(open).forEach(AttributeEditor::refresh));
  }

  @Override
  public RuleEditor of(Rule rule, Consumer<Rule> onChange) {
    Optional<AttributeRule> editable = AttributeEditor.editable(rule);
    if (editable.isEmpty()) {
      return new RuleInWords(sentence, rule);
    }
    AttributeEditor editor = new AttributeEditor(texts, catalogue, shelf, editable.get(), onChange);
    open.add(editor);
    return new Open(editor);
  }

  /** One that is told when more is known, until it is not needed any more. */
  private final class Open implements RuleEditor {
    private final AttributeEditor editor;

    Open(AttributeEditor editor) {
      this.editor = editor;
    }

    @Override
    public Region node() {
      return editor.node();
    }

    @Override
    public boolean show(Rule rule) {
      return editor.show(rule);
    }

    @Override
    public void dispose() {
      open.remove(editor);
      editor.dispose();
    }
  }
}
