package studio.marquee.app.feature.builder.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;

final class PaletteSearchTest {
  private static final int RUNS = 3_000;
  private static final List<String> WORDS =
      List.of(
          "order",
          "orders",
          "ordering",
          "last",
          "lost",
          "loyal",
          "loyalty",
          "tier",
          "tear",
          "Café",
          "value",
          "valve",
          "avenue",
          "country",
          "counter",
          "net",
          "E-mail",
          "mail",
          "ÖL",
          "in",
          "a");
  private static final AttributeName COUNTRY = new AttributeName("people", "country");

  private static Palette palette(Entry... entries) {
    return new Palette(
        List.of(
            new Section(
                Section.Kind.PEOPLE,
                "customer",
                List.of(entries).stream().map(Section.Branch::leaf).toList())));
  }

  private static Entry entry(String name, String title, String description, String... synonyms) {
    AttributeName full = new AttributeName("people", name);
    Attribute attribute =
        new Attribute(full, title, description, AttributeType.TEXT, name, false, false, "");
    return new Entry(
        new Item.OfAttribute(full),
        name,
        title,
        description,
        List.of(synonyms),
        Optional.of(attribute),
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> titles(List<Found> found) {
    return found.stream().map(Found::subject).map(Subject::title).toList();
  }

  private static final PaletteSearch SMALL =
      new PaletteSearch(
          palette(
              entry("average_order_value", "Average order value", "Without refunds."),
              entry("orders_count", "Orders", "How many."),
              entry("last_order_at", "Last order", "When it was."),
              entry("lifetime_value", "Lifetime value", "Net of each order.", "LTV", "CLV"),
              entry("country", "Country", "Where they live.")));

  @Test
  void whatIsCalledSoComesFirstAndWhatOnlySpeaksOfItLast() {
    assertThat(titles(SMALL.find("order", List.of())))
        .containsExactly("Orders", "Last order", "Average order value", "Lifetime value");
  }

  @Test
  void otherWordsAreFoundAndSaid() {
    Found found = SMALL.find("ltv", List.of()).getFirst();
    assertThat(found.subject().title()).isEqualTo("Lifetime value");
    assertThat(found.because()).isEqualTo("LTV");
    assertThat(found.bold()).isEmpty();
  }

  @Test
  void allWordsMustBeThereInAnyOrder() {
    assertThat(titles(SMALL.find("value order", List.of())))
        .containsExactly("Average order value", "Lifetime value");
    assertThat(SMALL.find("order", List.of()).get(2).bold()).containsExactly(new Found.Span(8, 13));
  }

  @Test
  void oneMistakeIsForgiven() {
    for (String typed : List.of("contry", "ccountry", "cuontry", "coumtr", "countri")) {
      assertThat(titles(SMALL.find(typed, List.of()))).as(typed).containsExactly("Country");
    }
    assertThat(SMALL.find("cxuxtry", List.of())).isEmpty();
    assertThat(SMALL.find("cxu", List.of())).isEmpty();
  }

  @Test
  void valuesAreFoundWithTheAttributeTheyBelongTo() {
    List<FoundValue> values =
        List.of(
            new FoundValue(COUNTRY, "Germany", 40_000),
            new FoundValue(COUNTRY, "Österreich", 5_000),
            new FoundValue(new AttributeName("people", "unknown"), "Germany", 9));
    Found germany = SMALL.find("german", values).getFirst();
    assertThat(germany.subject().item()).isEqualTo(new Item.OfValue(COUNTRY, "Germany"));
    assertThat(germany.bold()).containsExactly(new Found.Span(0, 6));
    assertThat(SMALL.find("country germany", values)).hasSize(1);
    assertThat(titles(SMALL.find("osterr", values))).containsExactly("Österreich");
    assertThat(titles(SMALL.find("country", values))).containsExactly("Country");
  }

  /** The same search, said as plainly as possible and without regard to time. */
  @Test
  void itFindsAndRanksWhatAPlainReadingDoes() {
    for (int run = 0; run < RUNS; run++) {
      Random random = new Random(run);
      List<Entry> entries = IntStream.range(0, 6).mapToObj(at -> randomEntry(random, at)).toList();
      List<FoundValue> values = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        AttributeName of = new AttributeName("people", "a" + random.nextInt(6));
        values.add(new FoundValue(of, words(random, 2), random.nextInt(4)));
      }
      String typed = typed(random);
      List<String> found =
          new PaletteSearch(palette(entries.toArray(Entry[]::new)))
              .find(typed, values).stream()
                  .map(one -> one.rank() + " " + one.subject().item())
                  .toList();
      assertThat(found)
          .as("seed %d: “%s”".formatted(run, typed))
          .isEqualTo(PlainSearch.find(typed, entries, values));
    }
  }

  private static Entry randomEntry(Random random, int at) {
    String[] synonyms =
        IntStream.range(0, random.nextInt(3))
            .mapToObj(_ -> words(random, 2))
            .toArray(String[]::new);
    return entry("a" + at, words(random, 3), words(random, 4), synonyms);
  }

  private static String words(Random random, int most) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(most); i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(random.nextInt(8) == 0 ? "" : " ", words);
  }

  /** A word or two, often cut short, sometimes with a mistake. */
  private static String typed(Random random) {
    StringBuilder typed = new StringBuilder();
    for (int i = 0; i <= random.nextInt(2); i++) {
      StringBuilder word = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
      word.setLength(Math.max(1, word.length() - random.nextInt(3)));
      if (random.nextInt(3) == 0) {
        int place = random.nextInt(word.length());
        switch (random.nextInt(3)) {
          case 0 -> word.append('e').deleteCharAt(place);
          case 1 -> word.insert(place, (char) ('a' + random.nextInt(26)));
          default -> word.setCharAt(place, (char) ('a' + random.nextInt(26)));
        }
      }
      typed.append(i == 0 ? "" : " ").append(word);
    }
    return typed.toString();
  }

  @Test
  void fiveThousandEntriesAreSearchedInAMoment() {
    Random random = new Random(7);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      entries.add(entry("a" + i, words(random, 3) + " " + i, words(random, 12), words(random, 2)));
    }
    PaletteSearch search = new PaletteSearch(palette(entries.toArray(Entry[]::new)));
    List<Duration> took = new ArrayList<>();
    for (String typed : List.of("o", "or", "ord", "orde", "order", "order va", "ordre", "4711")) {
      for (int again = 0; again < 20; again++) {
        long start = System.nanoTime();
        List<Found> found = search.find(typed, List.of());
        took.add(Duration.ofNanos(System.nanoTime() - start));
        assertThat(found).as(typed).isNotEmpty();
      }
    }
    took.sort(Comparator.naturalOrder());
    System.out.printf(
        "search over 5,000 entries: median %.1f ms, 95 of 100 within %.1f ms%n",
        took.get(took.size() / 2).toNanos() / 1e6,
        took.get(took.size() * 95 / 100).toNanos() / 1e6);
  }
}
