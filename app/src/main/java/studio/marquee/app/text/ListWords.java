package studio.marquee.app.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.connect.list.KeptList;
import studio.marquee.connect.list.ListCounts;
import studio.marquee.connect.list.ListOffer;

/** What became of a file with people in it, in words. Numbers of people keep to the floor. */
public final class ListWords {
  private final Texts texts;
  private final ZoneId zone;

  /**
   * @param texts with the floor of whoever is told
   * @param zone where days begin
   */
  public ListWords(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /** Where it comes from and how it was read. */
  public String source(ListOffer offer) {
    ListOffer.Source source = offer.source();
    return texts.say("list.source", offer.counts().rows(), source.file(), source.encoding());
  }

  public String reading(int column, String title, String by) {
    return title.isEmpty()
        ? texts.say("list.reading.number", texts.number(column + 1L), by)
        : texts.say("list.reading", title, by);
  }

  /** How many were found; how many were not would tell the same in other words. */
  public String found(ListCounts counts) {
    return isTold(counts)
        ? texts.say("list.found", texts.number(counts.matched()), texts.number(counts.unmatched()))
        : texts.say("list.found.few", texts.people(0));
  }

  private boolean isTold(ListCounts counts) {
    return texts.tells(Math.min(counts.matched(), counts.people()));
  }

  /** What else there is to say of the rows; nothing when all is well. */
  public List<String> notes(ListCounts counts) {
    List<String> notes = new ArrayList<>();
    if (isTold(counts) && counts.people() > counts.matched()) {
      notes.add(texts.say("list.several", texts.number(counts.people())));
    }
    if (counts.repeated() > 0) {
      notes.add(texts.say("list.repeated", counts.repeated()));
    }
    if (counts.blank() > 0) {
      notes.add(texts.say("list.blank", counts.blank()));
    }
    if (counts.shortened() > 0) {
      notes.add(texts.say("list.shortened", counts.shortened()));
    }
    if (counts.withoutZeros() > 0) {
      notes.add(texts.say("list.withoutZeros"));
    }
    return notes;
  }

  public String day(Instant moment) {
    return moment
        .atZone(zone)
        .toLocalDate()
        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale()));
  }

  /** A list in one line. */
  public String line(KeptList list) {
    return texts.say(
        "list.line",
        list.name(),
        texts.people(list.counts().people()),
        list.file(),
        list.by(),
        list.person(),
        day(list.added()),
        day(list.end()));
  }
}
