package io.ghostnote.app;

import io.ghostnote.config.Account;
import io.ghostnote.config.Poll;
import io.ghostnote.imap.IdleWatch;
import io.ghostnote.pass.Pass;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ScheduleBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service: a poll job for each account and a housekeeping job by Quartz, an IDLE watch for each account that starts its poll early.
 * What is due follows from the mail, so nothing of the schedule is stored; a missed run is made up once.
 */
final class Daemon {
    private static final Logger LOG = LoggerFactory.getLogger(Daemon.class);

    /** systemd's unit waits 15 seconds; a step under way gets most of the ten promised. */
    private static final Duration STEP_PATIENCE = Duration.ofSeconds(6);

    private static final JobKey DIGEST = new JobKey("digest");

    private static final Duration REST_PATIENCE = Duration.ofSeconds(3);

    private final Service service;
    private final Clock clock;
    private final StatusPage page;
    private final OpenMailboxes mailboxes;
    private final OpenMailboxes digestMailboxes;
    private final Pass pass;
    private final Optional<DigestTask> digest;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<IdleWatch> watches = new ArrayList<>();

    /**
     * @param page laid out anew after each pass
     */
    Daemon(Service service, Clock clock, StatusPage page) {
        this.page = page;
        this.service = service;
        this.clock = clock;
        this.mailboxes = new OpenMailboxes(service.mailboxes());
        this.digestMailboxes = new OpenMailboxes(service.mailboxes());
        this.pass = service.pass(SyncProgress.forHumans(System.err, Terminal.onStandardError()), mailboxes);
        this.digest = Deliveries.of(service, digestMailboxes)
                .map(delivery -> new DigestTask(delivery, Terms.ids(service.configuration()), clock, stopping::get));
    }

    /** Runs until {@link #stop}. */
    void run() throws SchedulerException, InterruptedException {
        List<Account> accounts = service.configuration().accounts();
        Scheduler scheduler = scheduler(accounts.size() + 3);
        Duration freshness = freshness();
        try {
            for (Account account : accounts) {
                PollTask task = new PollTask(account.id(), pass, clock, freshness, stopping::get, page);
                scheduler.getContext().put(key(account).getName(), polled(task, account));
                scheduler.scheduleJob(job(key(account), PollJob.class), pollTrigger());
            }
            scheduler.getContext().put(HousekeepingJob.NAME, (Runnable) this::housekeep);
            scheduler.scheduleJob(
                    job(new JobKey(HousekeepingJob.NAME), HousekeepingJob.class),
                    TriggerBuilder.newTrigger()
                            .withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(3, 30)
                                    .withMisfireHandlingInstructionFireAndProceed())
                            .build());
            if (digest.isPresent()) {
                scheduler.getContext().put(DIGEST.getName(), digest.get());
                scheduler.scheduleJob(
                        job(DIGEST, PollJob.class),
                        TriggerBuilder.newTrigger()
                                .withSchedule(onTheOwnersClock(Deliveries.cron(service.configuration())))
                                .build());
            }
            scheduler.start();
            if (service.configuration().poll().idle()) {
                accounts.forEach(account -> watch(account, scheduler));
            }
            LOG.info(
                    "watching {} account(s) for {} client(s)",
                    accounts.size(),
                    service.roster().clients().size());
            stop.await();
        } finally {
            end(scheduler);
            stopped.countDown();
        }
    }

    /** Lets the step under way finish, within ten seconds; nothing is lost either way. Returns when {@link #run} is over. */
    void stop() {
        stopping.set(true);
        stop.countDown();
        try {
            if (!stopped.await(STEP_PATIENCE.plus(REST_PATIENCE).toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a pass did not end in time and is abandoned; the next start makes it good");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Scheduler scheduler) throws SchedulerException, InterruptedException {
        LOG.info("stopping");
        watches.forEach(IdleWatch::close);
        scheduler.standby();
        long deadline = System.nanoTime() + STEP_PATIENCE.toNanos();
        while (!scheduler.getCurrentlyExecutingJobs().isEmpty() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        // A read that hangs ends at once when its socket is closed; an interrupt would not reach it.
        mailboxes.closeAll();
        digestMailboxes.closeAll();
        deadline = System.nanoTime() + REST_PATIENCE.toNanos();
        while (!scheduler.getCurrentlyExecutingJobs().isEmpty() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        scheduler.shutdown(false);
    }

    private static Scheduler scheduler(int threads) throws SchedulerException {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "ghostnote");
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.setProperty("org.quartz.threadPool.threadCount", String.valueOf(threads));
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return new StdSchedulerFactory(properties).getScheduler();
    }

    private static JobKey key(Account account) {
        return new JobKey("poll " + account.id());
    }

    private static JobDetail job(JobKey key, Class<? extends org.quartz.Job> type) {
        return JobBuilder.newJob(type).withIdentity(key).build();
    }

    private Trigger pollTrigger() {
        Poll poll = service.configuration().poll();
        ScheduleBuilder<?> schedule = poll.cron().isPresent()
                ? onTheOwnersClock(poll.cron().get())
                : SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(poll.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount();
        return TriggerBuilder.newTrigger().startNow().withSchedule(schedule).build();
    }

    private CronScheduleBuilder onTheOwnersClock(String cron) {
        return CronScheduleBuilder.cronSchedule(cron)
                .inTimeZone(TimeZone.getTimeZone(
                        service.roster().practice().calendar().zone()))
                .withMisfireHandlingInstructionFireAndProceed();
    }

    /** The account's poll, after which it is looked whether a digest is due. */
    private Runnable polled(PollTask task, Account account) {
        return () -> {
            task.run();
            digest.ifPresent(due -> due.polled(account.id()));
        };
    }

    /** Another account's last reading counts for that long, so that one account's pass need not wait for the others. */
    private Duration freshness() {
        Duration thrice = service.configuration().poll().every().multipliedBy(3);
        return thrice.compareTo(Duration.ofMinutes(15)) < 0 ? Duration.ofMinutes(15) : thrice;
    }

    private void watch(Account account, Scheduler scheduler) {
        IdleWatch watch = new IdleWatch(
                service.server(account.id()),
                () -> pollNow(account, scheduler),
                trouble -> LOG.debug("account {}: waiting for news failed: {}", account.id(), trouble.getMessage()),
                new IdleWatch.Pace(IdleWatch.Pace.REARM, Daemon::backoff, System::nanoTime));
        watch.start();
        watches.add(watch);
    }

    private void pollNow(Account account, Scheduler scheduler) {
        try {
            if (!stopping.get()) {
                scheduler.triggerJob(key(account));
            }
        } catch (SchedulerException failure) {
            LOG.warn("the poll of account {} could not be started early", account.id(), failure);
        }
    }

    /** One second, doubled with every failure up to five minutes, and up to half as much again, so that not all come at once. */
    private static Duration backoff(int failures) {
        long millis = Math.min(300_000L, 1_000L << Math.min(failures, 20));
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 2));
    }

    private void housekeep() {
        service.store().housekeep(clock.instant());
    }
}
