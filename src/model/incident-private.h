/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/incident.h"

G_BEGIN_DECLS

/* What the files of the incident share. */

/** mun_incident_begin / mun_incident_end: what happens between is one revision; with @ok FALSE nothing of it stays */
gboolean   mun_incident_begin       (MunWorkspace   *workspace,
                                     MunRecord      *incident,
                                     const char     *what,
                                     GError        **error);
gboolean   mun_incident_end         (MunWorkspace   *workspace,
                                     MunRecord      *incident,
                                     gboolean        ok,
                                     GError        **error);
/** mun_incident_say: a line of the log within a group */
gboolean   mun_incident_say         (MunWorkspace   *workspace,
                                     MunRecord      *incident,
                                     const char     *kind,
                                     GError        **error,
                                     const char     *format,
                                     ...) G_GNUC_PRINTF (5, 6);
/** mun_incident_start_line: Returns: (transfer full): a line of the log that is to be saved with something else. @text: clean */
MunRecord *mun_incident_start_line  (MunWorkspace   *workspace,
                                     MunRecord      *incident,
                                     const char     *kind,
                                     const char     *text);
/** mun_incident_describe_handover: who leads now. @before: person, "" for nobody. Returns: (transfer full): a sentence */
char      *mun_incident_describe_handover (MunWorkspace *workspace,
                                     const char     *before,
                                     const char     *now);
/** mun_incident_has_responded: whether a formal response to it runs or ran, as far as the file says */
gboolean   mun_incident_has_responded (MunRecord    *incident);
/** mun_incident_decide: likewise a decision; @by: person, "" for whoever acts */
gboolean   mun_incident_decide      (MunWorkspace   *workspace,
                                     MunRecord      *incident,
                                     const char     *by,
                                     const char     *reason,
                                     const char     *text,
                                     GError        **error);
/** mun_incident_move: the step to @to, of which the caller writes the line of the log; refused with what is missing */
gboolean   mun_incident_move        (MunWorkspace   *workspace,
                                     MunRecord      *incident,
                                     const char     *to,
                                     GError        **error);
/** mun_incident_is_told: whether mun_incident_move() makes the step that is under way */
gboolean   mun_incident_is_told     (MunRecord      *incident);
/** mun_incident_clean: Returns: (transfer full) (nullable): the text without what cannot be stored; blank is refused with @missing */
char      *mun_incident_clean       (const char     *text,
                                     gboolean        multiline,
                                     const char     *missing,
                                     GError        **error);
/** mun_incident_period: Returns: (transfer full): the action plan of the running period, saved; the first one is made */
MunRecord *mun_incident_period      (MunWorkspace   *workspace,
                                     MunRecord      *incident,
                                     GError        **error);
/** mun_incident_save_task: Returns: (transfer full): a task of the running period, within a group
 * @function: key of iap_task.function; who holds it in the team gets the task
 * @from: the moment that @minutes count from; @minutes: -1 for no limit */
MunRecord *mun_incident_save_task   (MunWorkspace   *workspace,
                                     MunRecord      *incident,
                                     const char     *text,
                                     const char     *function,
                                     const char     *from,
                                     int             minutes,
                                     GError        **error);
/** mun_incident_write_task_end: the task is done now, within a group; @result: (nullable): what came out */
gboolean   mun_incident_write_task_end (MunWorkspace *workspace,
                                     MunRecord      *task,
                                     const char     *result,
                                     GError        **error);
/** mun_incident_plan_tasks: the steps of the plan and its reports as tasks, within a group */
gboolean   mun_incident_plan_tasks  (MunWorkspace   *workspace,
                                     MunRecord      *incident,
                                     GError        **error);

G_END_DECLS
