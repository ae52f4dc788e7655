package studio.marquee.app.feature.builder;

import java.util.Comparator;
import java.util.List;
import studio.marquee.app.feature.builder.palette.Locks;
import studio.marquee.app.text.Texts;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.segment.Segment;

/**
 * What new audiences can begin from: saved ones of which the data team keeps a part as it is.
 *
 * @param all by their titles
 */
record Templates(Texts texts, TabsViewModel model, List<Segment> all) {
  Templates {
    all = List.copyOf(all);
  }

  static Templates of(Texts texts, TabsViewModel model, Catalogue catalogue, String population) {
    return new Templates(
        texts,
        model,
        catalogue.audiences().stream()
            .map(Audience::segment)
            .filter(segment -> segment.population().equals(population))
            .filter(Locks::in)
            .sorted(Comparator.comparing(Segment::title))
            .toList());
  }

  void begin(Segment template) {
    model.beginFrom(template, texts.say("builder.template.title", template.title()));
  }
}
