/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* Managing an event while it happens, and learning from it afterwards. Each function stores what it does before it returns, as one revision, and
 * writes the line of the log that belongs to it. Errors: #MUN_ERROR_REFUSED, whose message says what is missing, and those of mun_workspace_save();
 * nothing is stored then. */

typedef enum { MUN_DANGER_UNKNOWN, MUN_DANGER_NO, MUN_DANGER_YES } MunDanger;

/* A line for the log. */
typedef struct {
  const char *kind;        /* key; NULL: information */
  const char *text;
  const char *source;      /* (nullable): where it comes from */
  const char *reliability; /* (nullable): key; for information: how sure it is */
  const char *decided_by;  /* (nullable): person; decisions need it */
  const char *reason;      /* (nullable): decisions need it */
  const char *corrects;    /* (nullable): id of an earlier line of this log that was wrong */
} MunLogLine;

/* Response ---------------------------------------------------------------------------------------------------------- */

/** mun_incident_open: from “something happened” to a running log. @what: one line; "" is taken as “Something happened”.
 * Returns: (transfer full): the saved event, whose log has its first line */
MunRecord *mun_incident_open          (MunWorkspace      *workspace,
                                       const char        *what,
                                       MunDanger          danger,
                                       GError           **error);

/* What is told of a small event when it is over. */
typedef struct {
  const char *what;            /* one line */
  const char *when;            /* a day, with the hour where it is known */
  const char *site;            /* (nullable) */
  const char *lost;            /* (nullable): and what was damaged */
  const char *done;            /* (nullable): about it */
  MunDanger   danger;          /* whether anybody was hurt or in danger */
  int         severity;        /* 1 to 5; 0: not said */
  const char *cause;           /* (nullable): why it could happen */
  gboolean    risks_looked_at; /* it was compared with the risks today, and no rule was broken */
} MunIncidentNote;

/** mun_incident_note: a small event that was over when it was noticed: without leader, plan and running log it goes as far through its life cycle as the
 * rules and the rights of whoever acts allow: closed where its cause and the look at the risks are told. Refused where somebody was in danger and from
 * severity 4 on. Returns: (transfer full): the saved event, which does not run */
MunRecord *mun_incident_note          (MunWorkspace           *workspace,
                                       const MunIncidentNote  *note,
                                       GError                **error);
/** mun_incident_say_left: Returns: (transfer full): what is left to do for an event without a response, and where: a sentence or two */
char      *mun_incident_say_left      (MunRecord         *incident);

/** mun_incident_running: Returns: (transfer full) (element-type MunRecord): events that nobody has stood down, the newest first */
GPtrArray *mun_incident_running       (MunWorkspace      *workspace);
gboolean   mun_incident_is_running    (MunRecord         *incident);

/** mun_incident_log: Returns: (transfer full): the stored line */
MunRecord *mun_incident_log           (MunWorkspace      *workspace,
                                       MunRecord         *incident,
                                       const MunLogLine  *line,
                                       GError           **error);

/** mun_incident_set_danger: the answer to the first question */
gboolean   mun_incident_set_danger    (MunWorkspace      *workspace,
                                       MunRecord         *incident,
                                       MunDanger          danger,
                                       GError           **error);

/** mun_incident_thresholds: Returns: (transfer full) (element-type MunRecord): those of the plans in force */
GPtrArray *mun_incident_thresholds    (MunWorkspace      *workspace);

/** mun_incident_assess: how bad it is. @threshold: (nullable): the one that was reached; it brings its plan, the team and the level with it.
 * The question of life must have been answered. */
gboolean   mun_incident_assess        (MunWorkspace      *workspace,
                                       MunRecord         *incident,
                                       int                severity,
                                       int                people_harmed,
                                       MunRecord         *threshold,
                                       GError           **error);

/** mun_incident_lead: @person takes over; a second leader is handed over to. @note: (nullable): the state of things at the handover */
gboolean   mun_incident_lead          (MunWorkspace      *workspace,
                                       MunRecord         *incident,
                                       const char        *person,
                                       const char        *note,
                                       GError           **error);

/** mun_incident_respond: starts the formal response under @leader: the steps of the plan become tasks, its reports become clocks.
 * A formal response needs a threshold, a plan and a leader. */
gboolean   mun_incident_respond       (MunWorkspace      *workspace,
                                       MunRecord         *incident,
                                       const char        *leader,
                                       GError           **error);

/** mun_incident_propose_objectives: Returns: (transfer full): life first, then the aims of the plan */
char      *mun_incident_propose_objectives (MunWorkspace *workspace,
                                       MunRecord         *incident);
/** mun_incident_life_first: whether the first objective is about people */
gboolean   mun_incident_life_first    (const char        *objectives);
gboolean   mun_incident_set_objectives (MunWorkspace     *workspace,
                                       MunRecord         *incident,
                                       const char        *objectives,
                                       GError           **error);

/** mun_incident_count_open_tasks: tasks of the event that nobody has done yet */
guint      mun_incident_count_open_tasks (MunWorkspace  *workspace,
                                          MunRecord     *incident);
/** mun_incident_stand_down: the leader ends the response; says what is still open (tasks, temporary measures) in the log line.
 * @reason: why it may end */
gboolean   mun_incident_stand_down    (MunWorkspace      *workspace,
                                       MunRecord         *incident,
                                       const char        *reason,
                                       GError           **error);

/** mun_incident_contacts: Returns: (transfer full) (element-type MunRecord): whom to call, emergency services first, then those of the plan */
GPtrArray *mun_incident_contacts      (MunWorkspace      *workspace,
                                       MunRecord         *incident);

/* Work ---------------------------------------------------------------------------------------------------------------- */

/** mun_incident_tasks: Returns: (transfer full) (element-type MunRecord): of all periods, open ones first, those due first */
GPtrArray *mun_incident_tasks         (MunWorkspace      *workspace,
                                       MunRecord         *incident);
/** mun_incident_add_task: @function: key of iap_task.function; @minutes: until it is due, -1 for no limit. Returns: (transfer full) */
MunRecord *mun_incident_add_task      (MunWorkspace      *workspace,
                                       MunRecord         *incident,
                                       const char        *text,
                                       const char        *function,
                                       int                minutes,
                                       GError           **error);
/** mun_incident_reopen_task: it was not done after all; the log keeps both */
gboolean   mun_incident_reopen_task   (MunWorkspace      *workspace,
                                       MunRecord         *incident,
                                       MunRecord         *task,
                                       GError           **error);
/** mun_incident_end_task: @result: (nullable) */
gboolean   mun_incident_end_task      (MunWorkspace      *workspace,
                                       MunRecord         *incident,
                                       MunRecord         *task,
                                       const char        *result,
                                       GError           **error);

/* A duty to report, counting down. */
typedef struct {
  char      *label;    /* "insurer 48 hours" */
  MunRecord *task;     /* (owned) (nullable): the running clock; NULL: a duty that may apply and was not started */
  MunRecord *source;   /* (owned) (nullable): the obligation it comes from */
  int        minutes;  /* of the duty as a whole */
  char      *due;      /* local moment */
  gint64     left;     /* minutes from now, negative when it has passed */
  gboolean   done;
} MunClock;

void       mun_clock_free             (MunClock          *clock);

/** mun_incident_clocks: running ones first, the most urgent first, then done ones, then duties that may apply. @now: local moment.
 * Returns: (transfer full) (element-type MunClock) */
GPtrArray *mun_incident_clocks        (MunWorkspace      *workspace,
                                       MunRecord         *incident,
                                       const char        *now);
/** mun_incident_start_clock: a duty that applies; it counts from the moment the event was noticed */
gboolean   mun_incident_start_clock   (MunWorkspace      *workspace,
                                       MunRecord         *incident,
                                       const MunClock    *clock,
                                       GError           **error);
/** mun_incident_report_done: the report was made: the clock stops, the message goes into the records. @to: (nullable): who was told */
gboolean   mun_incident_report_done   (MunWorkspace      *workspace,
                                       MunRecord         *incident,
                                       const MunClock    *clock,
                                       const char        *to,
                                       GError           **error);

/** mun_incident_draft_report: a situation report from the lines of the log since the last one: what is confirmed as facts, the rest as assumptions.
 * Returns: (transfer full): unsaved */
MunRecord *mun_incident_draft_report  (MunWorkspace      *workspace,
                                       MunRecord         *incident);
/** mun_incident_report: stores a situation report */
gboolean   mun_incident_report        (MunWorkspace      *workspace,
                                       MunRecord         *incident,
                                       MunRecord         *report,
                                       GError           **error);

/** mun_incident_add_measure: an extra or weakened measure with the day it must end. Returns: (transfer full) */
MunRecord *mun_incident_add_measure   (MunWorkspace      *workspace,
                                       MunRecord         *incident,
                                       const char        *text,
                                       const char        *until,
                                       GError           **error);
/** mun_incident_release_measure: it was taken back */
gboolean   mun_incident_release_measure (MunWorkspace    *workspace,
                                       MunRecord         *incident,
                                       MunRecord         *measure,
                                       GError           **error);

/* Learning ------------------------------------------------------------------------------------------------------------- */

/** mun_incident_timeline: Returns: (transfer full): the log as lines "14:05 …", days where they change */
char      *mun_incident_timeline      (MunWorkspace      *workspace,
                                       MunRecord         *incident);
/** mun_incident_similar: Returns: (transfer full) (element-type MunRecord): earlier events of the same kind, place or supplier, at most five */
GPtrArray *mun_incident_similar       (MunWorkspace      *workspace,
                                       MunRecord         *incident);
/** mun_incident_review: the after-action review of the event. Returns: (transfer full): the one there is, or an unsaved draft with what is known */
MunRecord *mun_incident_review        (MunWorkspace      *workspace,
                                       MunRecord         *incident);
/** mun_incident_review_due: Returns: (transfer full): the day until which to look back, 14 days after the end; "" while it runs or when it was done */
char      *mun_incident_review_due    (MunWorkspace      *workspace,
                                       MunRecord         *incident);
/** mun_lesson_make_improvement: for a lesson to act on; sets the link. Returns: (transfer full): the existing one, or an unsaved one */
MunRecord *mun_lesson_make_improvement (MunWorkspace     *workspace,
                                       MunRecord         *lesson);
/** mun_plan_look_due: Returns: (transfer full): the day by which a plan that was used or tried is to be looked at, "" when none is waiting */
char      *mun_plan_look_due         (MunWorkspace      *workspace,
                                      MunRecord         *plan);

/** mun_control_look_due: Returns: (transfer full): the day by which a control that failed in an event is to be checked, "" when it was checked since */
char      *mun_control_look_due      (MunWorkspace      *workspace,
                                      MunRecord         *control);

/** mun_plan_why_look: whether an approved plan was used or tried since it was last looked at. Returns: (transfer full): a sentence that says so, "" otherwise */
char      *mun_plan_why_look          (MunWorkspace      *workspace,
                                       MunRecord         *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunClock, mun_clock_free)

G_END_DECLS
