package studio.marquee.app.feature.builder.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import studio.marquee.app.feature.builder.rule.phrase.Knowledge;
import studio.marquee.app.feature.builder.rule.phrase.Profiles;
import studio.marquee.app.feature.builder.rule.phrase.RuleSentenceViewModel;
import studio.marquee.app.feature.builder.rule.phrase.Scope;
import studio.marquee.app.text.Texts;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Rule;

/** Makes editors of rules for one population. */
public final class RuleEditors {
  private final Texts texts;
  private final Knowledge knowledge;
  private final Scope scope;
  private final List<RuleSentenceViewModel> open = new ArrayList<>();

  /**
   * Makes editors over what is known.
   *
   * @param population the mart whose rows the rules are asked of
   * @param now the moment from which everything relative is seen
   */
  public RuleEditors(
      Texts texts, Catalogue catalogue, String population, Profiles profiles, Now now) {
    this.texts = texts;
    this.knowledge = new Knowledge(texts, catalogue, profiles, now);
    this.scope = Scope.of(population);
    profiles.onArrival(() -> List.copyOf(open).forEach(RuleSentenceViewModel::refresh));
  }

  /** An editor that hands over each rule that a change gives. */
  public RuleEditor of(Rule rule, Consumer<Rule> onChange) {
    RuleSentenceViewModel model = new RuleSentenceViewModel(knowledge, scope, rule, onChange);
    open.add(model);
    return new Sentence(model, new RuleSentenceView(texts, model));
  }

  /** What a limit begins as. */
  public Ranking startOfLimit() {
    return RuleSentenceViewModel.startOfLimit(knowledge, scope);
  }

  /** An editor of how many are kept. */
  public RuleEditor ofLimit(Ranking ranking, Consumer<Ranking> onChange) {
    RuleSentenceViewModel model =
        RuleSentenceViewModel.ofLimit(knowledge, scope, ranking, onChange);
    open.add(model);
    return new Sentence(model, new RuleSentenceView(texts, model));
  }

  private final class Sentence implements RuleEditor {
    private final RuleSentenceViewModel model;
    private final RuleSentenceView view;

    Sentence(RuleSentenceViewModel model, RuleSentenceView view) {
      this.model = model;
      this.view = view;
    }

    @Override
    public Region node() {
      return view;
    }

    @Override
    public boolean show(Rule rule) {
      if (rule instanceof Group) {
        return false;
      }
      model.show(rule);
      return true;
    }

    @Override
    public void dispose() {
      open.remove(model);
      view.dispose();
    }
  }
}
