package studio.marquee.app.boot;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studio.marquee.app.feature.builder.BreakingDown;
import studio.marquee.app.feature.builder.BuilderParts;
import studio.marquee.app.feature.builder.BuilderView;
import studio.marquee.app.feature.builder.BuilderWork;
import studio.marquee.app.feature.builder.FileChoice;
import studio.marquee.app.feature.builder.Offering;
import studio.marquee.app.feature.builder.SegmentFiles;
import studio.marquee.app.feature.frame.Area;
import studio.marquee.app.feature.frame.FrameView;
import studio.marquee.app.feature.frame.FrameViewModel;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.home.HomeView;
import studio.marquee.app.feature.home.HomeViewModel;
import studio.marquee.app.feature.settings.Facts;
import studio.marquee.app.feature.settings.PersonChoice;
import studio.marquee.app.feature.settings.SettingsView;
import studio.marquee.app.feature.settings.SettingsViewModel;
import studio.marquee.app.job.AudienceDesk;
import studio.marquee.app.job.AudienceTask;
import studio.marquee.app.job.Audiences;
import studio.marquee.app.job.Counted;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.job.Work;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.SavedSegment;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Rule;

/** The view models of all areas for one open studio, joined to each other here and nowhere else. */
record StudioParts(
    OpenStudio studio,
    Texts texts,
    FrameViewModel frame,
    HomeViewModel home,
    BuilderParts builder,
    List<AudienceDesk> desks)
    implements AutoCloseable {

  static StudioParts of(OpenStudio studio, Lanes lanes, StudioOptions options, Texts texts) {
    AudienceDesk desk = AudienceDesk.of(studio.engine(), options.nanos());
    AudienceDesk aside = AudienceDesk.beside(studio.engine(), options.nanos());
    AudienceTask<Rule, Counted> count = Audiences::count;
    AudienceTask<AttributeName, AttributeProfile> profile = Audiences::profile;
    SegmentFiles files = new SegmentFiles();
    Work<Rule, Counted> counting = desk.work(lanes.count(), count);
    BuilderWork work =
        new BuilderWork(
            counting,
            aside.work(lanes.profile(), new Offering()),
            aside.work(lanes.profile(), new BreakingDown()),
            lanes.file().work((file, _) -> files.read(file)),
            lanes.file().work((order, _) -> files.write(order)));
    var workspace = studio.workspace();
    BuilderParts builder =
        BuilderParts.of(
            workspace.catalogue(),
            workspace.population(),
            studio.engine().freshness().people(),
            work,
            aside.work(lanes.profile(), profile),
            texts);
    FrameViewModel frame = new FrameViewModel(studio, builder.builder().countProperty());
    HomeViewModel home =
        new HomeViewModel(
            workspace,
            texts.locale(),
            counting,
            saved -> open(saved, frame, builder),
            () -> begin(frame, builder));
    return new StudioParts(studio, texts, frame, home, builder, List.of(aside, desk));
  }

  private static void open(SavedSegment saved, FrameViewModel frame, BuilderParts builder) {
    builder.builder().open(saved.segment(), saved.file());
    frame.go(Area.BUILDER);
  }

  private static void begin(FrameViewModel frame, BuilderParts builder) {
    builder.beginNew();
    frame.go(Area.BUILDER);
  }

  FrameView view(
      FileChoice choice, SettingsViewModel settings, String version, Consumer<Person> become) {
    PersonChoice persons = new PersonChoice(studio.workspace().people(), studio.person(), become);
    Facts facts = new Facts(studio.workspace(), studio.engine().freshness(), version);
    FrameView view =
        new FrameView(
            texts,
            frame,
            Map.of(
                Area.HOME, new HomeView(texts, home).content(),
                Area.BUILDER, new BuilderView(texts, builder, choice).content(),
                Area.SETTINGS, new SettingsView(texts, settings, persons, facts).content()));
    frame.areaProperty().subscribe(view::focusArea);
    return view;
  }

  void start() {
    builder.start();
    home.start();
  }

  @Override
  public void close() {
    home.close();
    builder.close();
    desks.forEach(AudienceDesk::close);
  }
}
