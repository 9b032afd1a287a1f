package io.ghostnote.app;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;

/** One account's poll; never two at once, since each account has a job of its own. */
@DisallowConcurrentExecution
public final class PollJob implements Job {
    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            Object task = context.getScheduler()
                    .getContext()
                    .get(context.getJobDetail().getKey().getName());
            if (task instanceof Runnable poll) {
                poll.run();
            }
        } catch (SchedulerException failure) {
            throw new JobExecutionException(failure);
        }
    }
}
