package studio.marquee.app.boot;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import studio.marquee.app.feature.builder.BreakingDown;
import studio.marquee.app.feature.builder.BuilderParts;
import studio.marquee.app.feature.builder.BuilderView;
import studio.marquee.app.feature.builder.BuilderWork;
import studio.marquee.app.feature.builder.Offering;
import studio.marquee.app.feature.builder.SegmentFiles;
import studio.marquee.app.feature.frame.Area;
import studio.marquee.app.feature.frame.FrameView;
import studio.marquee.app.feature.frame.FrameViewModel;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.RefreshViewModel;
import studio.marquee.app.feature.home.HomeView;
import studio.marquee.app.feature.home.HomeViewModel;
import studio.marquee.app.feature.settings.SettingsView;
import studio.marquee.app.job.AudienceDesk;
import studio.marquee.app.job.AudienceTask;
import studio.marquee.app.job.Audiences;
import studio.marquee.app.job.Counted;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.job.Work;
import studio.marquee.app.standing.MartBadges;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.connect.workspace.SavedSegment;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Rule;

/** The view models of all areas for one open studio, joined to each other here and nowhere else. */
record StudioParts(
    OpenStudio studio,
    Texts texts,
    FrameViewModel frame,
    RefreshViewModel refresh,
    HomeViewModel home,
    BuilderParts builder,
    List<AudienceDesk> desks)
    implements ShownParts {

  static StudioParts of(
      OpenStudio studio, Lanes lanes, LongSupplier nanos, Texts texts, RefreshViewModel refresh) {
    AudienceDesk desk = AudienceDesk.of(studio.engine(), nanos);
    AudienceDesk aside = AudienceDesk.beside(studio.engine(), nanos);
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
            new Now(studio.engine().freshness().asOf(), workspace.timeZone()),
            work,
            aside.work(lanes.profile(), profile),
            texts);
    FrameViewModel frame = new FrameViewModel(studio, builder.builder().countProperty(), refresh);
    HomeViewModel home =
        new HomeViewModel(
            workspace,
            texts.locale(),
            counting,
            saved -> open(saved, frame, builder),
            () -> begin(frame, builder));
    refresh
        .reportProperty()
        .subscribe(report -> {
          MartBadges badges =
              report.map(known -> MartBadges.of(known.standing())).orElse(MartBadges.NONE);
          home.badge(badges);
          builder.builder().badge(badges);
        });
    return new StudioParts(studio, texts, frame, refresh, home, builder, List.of(aside, desk));
  }

  private static void open(SavedSegment saved, FrameViewModel frame, BuilderParts builder) {
    builder.builder().open(saved.segment(), saved.file());
    frame.go(Area.BUILDER);
  }

  private static void begin(FrameViewModel frame, BuilderParts builder) {
    builder.beginNew();
    frame.go(Area.BUILDER);
  }

  @Override
  public FrameView view(Around around) {
    FrameView view =
        new FrameView(
            texts,
            frame,
            Map.of(
                Area.HOME, new HomeView(texts, home).content(),
                Area.BUILDER, new BuilderView(texts, builder, around.files()).content(),
                Area.SETTINGS,
                    new SettingsView(
                            texts,
                            around.settings(),
                            around.persons(studio),
                            around.facts(studio),
                            refresh.reportProperty())
                        .content()));
    frame.areaProperty().subscribe(view::focusArea);
    return view;
  }

  /** Shows what other parts show, over other data. */
  void continueFrom(StudioParts before) {
    builder.builder().continueFrom(before.builder.builder());
  }

  @Override
  public void start() {
    refresh.start();
    builder.start();
    home.start();
  }

  @Override
  public void close() {
    refresh.close();
    home.close();
    builder.close();
    desks.forEach(AudienceDesk::close);
  }
}
