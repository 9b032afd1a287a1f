package io.ghostnote.app;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;

/** Keeps the store small and whole, once a day. */
@DisallowConcurrentExecution
public final class HousekeepingJob implements Job {
    static final String NAME = "housekeeping";

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            if (context.getScheduler().getContext().get(NAME) instanceof Runnable work) {
                work.run();
            }
        } catch (SchedulerException | RuntimeException failure) {
            throw new JobExecutionException(failure);
        }
    }
}
