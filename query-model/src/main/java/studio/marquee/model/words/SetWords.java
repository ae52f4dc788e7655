package studio.marquee.model.words;

import java.util.List;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.SplitRule;

/** Who is in an audience, a list, a choice by hand or a group by chance, in words. */
final class SetWords {
  private final Words words;
  private final Titles titles;

  SetWords(Words words, Titles titles) {
    this.words = words;
    this.titles = titles;
  }

  String of(Subject subject, AudienceRule rule) {
    return words.say(subject, "audience", titles.audience(rule.audience()));
  }

  String not(Subject subject, AudienceRule rule) {
    return words.say(subject, "audience.not", titles.audience(rule.audience()));
  }

  String of(Subject subject, PriorityRule rule) {
    List<String> higher = rule.audiences().subList(0, rule.audiences().indexOf(rule.kept()));
    String kept = titles.audience(rule.kept());
    return higher.isEmpty()
        ? words.say(subject, "audience", kept)
        : words.say(subject, "priority", kept, words.all(titles.audiences(higher)));
  }

  String of(Subject subject, ListRule rule) {
    String attribute = titles.within(subject, rule.attribute());
    String list = titles.quoted(rule.list());
    return rule.column().isEmpty()
        ? words.say("list.of", attribute, list)
        : words.say("list.column", attribute, list, titles.quoted(rule.column()));
  }

  /** How many they are, and never which: a key can tell who somebody is. */
  String of(Subject subject, KeysRule rule) {
    return words.say(subject, "keys", rule.keys().size());
  }

  String of(Subject subject, SplitRule rule) {
    String arm = titles.quoted(rule.kept());
    String percent = words.number(rule.to().subtract(rule.from()));
    String salt = titles.quoted(rule.salt());
    return rule.strata().isEmpty()
        ? words.say(subject, "split", arm, percent, salt)
        : words.say(
            subject,
            "split.strata",
            arm,
            percent,
            salt,
            words.all(titles.within(subject, rule.strata())));
  }
}
