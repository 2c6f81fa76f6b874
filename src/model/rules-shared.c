/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "model/issued-version.h"

gboolean
mun_refuse (GError     **error,
            const char  *format,
            ...)
{
  va_list args;

  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED, message);
  return FALSE;
}

void
mun_add_issue (GPtrArray     *issues,
               MunIssueLevel  level,
               MunRecord     *record,
               int            field,
               const char    *format,
               ...)
{
  va_list args;

  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (issues, mun_issue_new (level, record, field, "%s", message));
}

gboolean
mun_rules_is_top (MunWorkspace *workspace,
                  const char   *person)
{
  return person != NULL && *person != '\0' && mun_rights_is_top (workspace, person);
}

gboolean
mun_rules_names (MunRecord  *record,
                 int         field,
                 const char *person)
{
  return *person != '\0' && (mun_record_is (record, field, person)
                             || (!mun_record_is_new (record) && g_str_equal (mun_record_get_saved (record, field), person)));
}

char *
mun_rules_name (MunWorkspace *workspace,
                const char   *person)
{
  if (person == NULL || *person == '\0')
    return g_strdup (_("somebody"));
  return mun_workspace_title (workspace, &mun_person_spec, person);
}

const char *
mun_rules_actor (MunWorkspace *workspace)
{
  const char *person = mun_workspace_get_person (workspace);

  return person != NULL ? person : "";
}

gboolean
mun_rules_is_past (MunWorkspace *workspace,
                   MunRecord    *record,
                   int           field)
{
  return mun_record_is_set (record, field)
         && strcmp (mun_record_get (record, field), mun_workspace_get_today (workspace)) < 0;
}

gboolean
mun_rules_is_touched (MunRecord *record,
                      int        field)
{
  return mun_record_is_new (record) || mun_record_is_changed (record, field);
}

void
mun_rules_review_past (MunWorkspace *workspace,
                       MunRecord    *record,
                       int           field,
                       GPtrArray    *issues)
{
  if (mun_rules_is_past (workspace, record, field) && mun_rules_is_touched (record, field))
    mun_add_issue (issues, MUN_ISSUE_WARNING, record, field, _("“%s” lies in the past. Choose a day that can still be reached."),
                   _(mun_record_get_spec (record)->fields[field].label));
}

/* In a firm of one or two nobody else can approve what the one wrote. */
static gboolean
has_other_approvers (MunWorkspace *workspace)
{
  gint64 people = mun_workspace_count (workspace, &mun_person_spec, PERSON_ACTIVE, MUN_IS_NOT, "0", -1);
  gint64 managers = mun_workspace_count (workspace, &mun_person_spec, PERSON_ACTIVE, MUN_IS_NOT, "0",
                                         PERSON_IS_TOP_MANAGEMENT, MUN_IS, "1", -1);

  return people >= 3 || managers >= 2;
}

gboolean
mun_state_wants_note (MunWorkspace *workspace,
                      MunRecord    *record)
{
  const MunSpec *spec;
  const MunTransition *move;
  const char *actor;
  int author;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), FALSE);

  spec = mun_record_get_spec (record);
  author = mun_spec_find_field (spec, "author");
  actor = mun_rules_actor (workspace);
  if (!(spec->flags & MUN_SPEC_VERSIONED) || author < 0 || *actor == '\0' || !mun_record_is (record, author, actor) || has_other_approvers (workspace))
    return FALSE;
  for (move = spec->transitions; move != NULL && move->to != NULL; move++)
    if (strcmp (move->to, "approved") == 0)
      return mun_may (workspace, record, move->by);
  return FALSE;
}

gboolean
mun_state_is_waiting (MunRecord *record)
{
  const char *state;

  g_return_val_if_fail (MUN_IS_RECORD (record), FALSE);

  state = mun_record_get_state (record);
  return (mun_record_get_spec (record)->flags & MUN_SPEC_VERSIONED) && (strcmp (state, "draft") == 0 || strcmp (state, "in_review") == 0);
}

MunRecord *
mun_state_approver (MunWorkspace *workspace,
                    MunRecord    *record)
{
  g_autoptr(MunRecord) organisation = NULL;
  g_autoptr(GPtrArray) managers = NULL;
  const char *author, *head;
  MunRecord *best = NULL;
  int field;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), NULL);

  organisation = mun_workspace_organisation (workspace);
  managers = mun_workspace_find (workspace, &mun_person_spec, PERSON_ACTIVE, MUN_IS_NOT, "0", -1);
  head = organisation != NULL ? mun_record_get (organisation, ORGANISATION_TOP_MANAGER) : "";
  field = mun_spec_find_field (mun_record_get_spec (record), "author");
  author = field >= 0 ? mun_record_get (record, field) : "";
  for (guint i = 0; i < managers->len; i++)
    {
      MunRecord *person = g_ptr_array_index (managers, i);
      const char *id = mun_record_get_id (person);

      if (!mun_rules_is_top (workspace, id))
        continue;
      if (best == NULL || strcmp (mun_record_get_id (best), author) == 0 || (strcmp (id, head) == 0 && strcmp (id, author) != 0))
        best = person;
    }
  return best != NULL ? g_object_ref (best) : NULL;
}

gboolean
mun_rules_guard_approval (MunWorkspace  *workspace,
                          MunRecord     *record,
                          const char    *author,
                          const char    *approver,
                          GError       **error)
{
  const char *actor = mun_rules_actor (workspace);

  if (*approver != '\0' && strcmp (author, approver) != 0 && *actor != '\0' && strcmp (author, actor) == 0)
    {
      g_autofree char *writer = mun_rules_name (workspace, author);
      g_autofree char *other = mun_rules_name (workspace, approver);

      return mun_refuse (error, _("%1$s wrote this and cannot enter the approval of %2$s. Let %2$s act."), writer, other);
    }
  if (*approver == '\0' || strcmp (author, approver) != 0)
    return TRUE;

  g_autofree char *name = mun_rules_name (workspace, author);

  if (has_other_approvers (workspace))
    return mun_refuse (error, _("%s wrote this and cannot also approve it. Let another member of top management approve it, "
                                "or let who really wrote it enter their own name as author."), name);
  if (mun_text_is_blank (mun_record_get_note (record)))
    return mun_refuse (error, _("%s wrote this and approves it as well. With so few people that is possible, but the reason is printed: "
                                "write it as a note first (menu ⋮, Note…; on the command line, for example, note=\"We are one person; our adviser has read it\"). "
                                "The reason for doing something anyway (--anyway) does not take its place."), name);
  return TRUE;
}

gboolean
mun_rules_guard_versioned (MunWorkspace         *workspace,
                           MunRecord            *record,
                           const MunTransition  *move,
                           GError              **error)
{
  if (strcmp (move->to, "approved") != 0)
    return TRUE;

  const MunSpec *spec = mun_record_get_spec (record);
  int author = mun_spec_find_field (spec, "author");
  int approved_by = mun_spec_find_field (spec, "approved_by");

  g_assert (author >= 0 && approved_by >= 0);

  const char *approver = mun_record_is_set (record, approved_by) ? mun_record_get (record, approved_by) : mun_rules_actor (workspace);

  if (*approver != '\0' && !mun_rules_is_top (workspace, approver))
    {
      g_autofree char *name = mun_rules_name (workspace, approver);

      return mun_refuse (error, _("%s does not belong to top management. Only top management approves this: let one of them act, "
                                  "or tick “Top management” on the page of the person."), name);
    }
  return mun_rules_guard_approval (workspace, record, mun_rules_names (record, author, approver) ? approver : mun_record_get (record, author), approver, error)
         && mun_issue_check (workspace, record, error);
}

void
mun_rules_fill (MunRecord  *record,
                int         field,
                const char *value)
{
  if (!mun_record_is_set (record, field) && value != NULL)
    mun_record_set (record, field, value);
}

void
mun_rules_fill_months (MunRecord  *record,
                       int         field,
                       const char *from,
                       int         months)
{
  if (mun_record_is_set (record, field) || *from == '\0')
    return;

  g_autofree char *day = mun_date_add_months (from, months);

  mun_record_set (record, field, day);
}

void
mun_rules_review_period (MunRecord *record,
                         int        to,
                         int        on,
                         GPtrArray *issues)
{
  const MunField *fields = mun_record_get_spec (record)->fields;
  const char *end = mun_record_get (record, to), *day = mun_record_get (record, on);

  if (!mun_rules_is_touched (record, to) && !mun_rules_is_touched (record, on))
    return;
  if (*end != '\0' && *day != '\0' && strcmp (end, day) > 0)
    mun_add_issue (issues, MUN_ISSUE_STOP, record, to, _("“%1$s” is after “%2$s”: what has not happened cannot be judged. Check the two days."),
                   _(fields[to].label), _(fields[on].label));
}

MunIssue *
mun_issue_new (MunIssueLevel  level,
               MunRecord     *record,
               int            field,
               const char    *format,
               ...)
{
  MunIssue *issue = g_new0 (MunIssue, 1);
  va_list args;

  issue->level = level;
  issue->field = field;
  issue->record = record != NULL ? g_object_ref (record) : NULL;
  va_start (args, format);
  issue->message = g_strdup_vprintf (format, args);
  va_end (args);
  return issue;
}

void
mun_issue_free (MunIssue *issue)
{
  if (issue == NULL)
    return;
  g_clear_object (&issue->record);
  g_free (issue->message);
  g_free (issue);
}
