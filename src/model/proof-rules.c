/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"

/* Evidence files, lists of who was there, and confirmations of reading: what proves something names what it proves. */

static void
review_attachment (MunWorkspace *workspace,
                   MunRecord    *attachment,
                   GPtrArray    *issues)
{
  static const int fixed[] = { ATTACHMENT_FILE, ATTACHMENT_SHA256, ATTACHMENT_RECORD, ATTACHMENT_RECORD_TYPE, ATTACHMENT_ADDED_BY, ATTACHMENT_ADDED_ON };

  if (!mun_record_is_set (attachment, ATTACHMENT_FILE) || !mun_record_is (attachment, ATTACHMENT_SHA256, mun_record_get (attachment, ATTACHMENT_FILE)))
    mun_add_issue (issues, MUN_ISSUE_STOP, attachment, ATTACHMENT_FILE,
                   _("An evidence file is added together with its content. Open the record that it proves, and add the file there."));
  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    if (!mun_record_is_new (attachment) && mun_record_is_changed (attachment, fixed[i]))
      {
        mun_add_issue (issues, MUN_ISSUE_STOP, attachment, fixed[i], _("“%s” of an evidence file stays. Withdraw the file with a reason, and add the right one."),
                       _(mun_attachment_spec.fields[fixed[i]].label));
        return;
      }
}

const MunRules mun_attachment_rules = {
  .spec = &mun_attachment_spec,
  .review = review_attachment,
};

/* Attendance ------------------------------------------------------------------------------------------------------ */

/* Nobody was there before it was held, and nobody twice. @held_on: when it was held, "" for not yet; planned days of it lie ahead */
static void
review_presence (MunWorkspace *workspace,
                 MunRecord    *line,
                 MunRecord    *event,
                 const char   *held_on,
                 int           person,
                 GPtrArray    *issues)
{
  const MunSpec *spec = mun_record_get_spec (line);
  const char *who = mun_record_get (line, person);

  if (*held_on == '\0' || strcmp (held_on, mun_workspace_get_today (workspace)) > 0)
    mun_add_issue (issues, MUN_ISSUE_STOP, line, person, _("%s was not held yet, so nobody has been there. Enter the day it was held first."), mun_record_get_ref (event));
  else if (*who != '\0' && mun_workspace_count (workspace, spec, spec->parent_field, MUN_IS, mun_record_get_id (event), person, MUN_IS, who, -1) > 0)
    mun_add_issue (issues, MUN_ISSUE_STOP, line, person, _("This person stands in the list of %s already."), mun_record_get_ref (event));
}

static void
review_training_attendance (MunWorkspace *workspace,
                            MunRecord    *line,
                            GPtrArray    *issues)
{
  g_autoptr(MunRecord) training = mun_workspace_get (workspace, &mun_training_spec, mun_record_get (line, TRAINING_ATTENDANCE_TRAINING), NULL);

  if (mun_record_is_new (line) && training != NULL && !mun_workspace_is_restoring (workspace) && mun_record_get_yes (line, TRAINING_ATTENDANCE_ATTENDED))
    review_presence (workspace, line, training, mun_record_get (training, TRAINING_HELD_ON), TRAINING_ATTENDANCE_PERSON, issues);
}

const MunRules mun_training_attendance_rules = {
  .spec = &mun_training_attendance_spec,
  .review = review_training_attendance,
};

static void
review_awareness_attendance (MunWorkspace *workspace,
                             MunRecord    *line,
                             GPtrArray    *issues)
{
  g_autoptr(MunRecord) event = mun_workspace_get (workspace, &mun_awareness_event_spec, mun_record_get (line, AWARENESS_ATTENDANCE_EVENT), NULL);

  if (mun_record_is_new (line) && event != NULL && !mun_workspace_is_restoring (workspace))
    review_presence (workspace, line, event, mun_record_get (event, AWARENESS_EVENT_HELD_ON), AWARENESS_ATTENDANCE_PERSON, issues);
}

const MunRules mun_awareness_attendance_rules = {
  .spec = &mun_awareness_attendance_spec,
  .review = review_awareness_attendance,
};

/* Confirmations of reading ---------------------------------------------------------------------------------------- */

static gboolean
is_readable_type (const char *type)
{
  const MunChoice *choice = mun_acknowledgement_spec.fields[ACKNOWLEDGEMENT_SUBJECT_TYPE].choices;

  while (choice->key != NULL && !g_str_equal (choice->key, type))
    choice++;
  return choice->key != NULL;
}

/* Which text it is and in which version follows from the text. */
static void
derive_acknowledgement (MunWorkspace *workspace,
                        MunRecord    *acknowledgement)
{
  g_autoptr(MunRecord) text = NULL;
  int version;

  if (!mun_record_is_new (acknowledgement) || !mun_record_is_set (acknowledgement, ACKNOWLEDGEMENT_SUBJECT))
    return;
  text = mun_workspace_get_any (workspace, mun_record_get (acknowledgement, ACKNOWLEDGEMENT_SUBJECT), NULL);
  if (text == NULL || !is_readable_type (mun_record_get_spec (text)->name))
    return;
  mun_rules_fill (acknowledgement, ACKNOWLEDGEMENT_SUBJECT_TYPE, mun_record_get_spec (text)->name);
  version = mun_spec_find_field (mun_record_get_spec (text), "version");
  if (version >= 0)
    mun_rules_fill (acknowledgement, ACKNOWLEDGEMENT_VERSION, mun_record_get (text, version));
}

/* On the screen everybody confirms for themselves; signatures and lists of a meeting are entered by those who keep them. */
static void
review_reader (MunWorkspace *workspace,
               MunRecord    *acknowledgement,
               GPtrArray    *issues)
{
  const char *reader = mun_record_get (acknowledgement, ACKNOWLEDGEMENT_PERSON);
  gboolean on_screen = mun_record_is (acknowledgement, ACKNOWLEDGEMENT_METHOD, "click");
  g_autofree char *name = NULL;

  if (*reader == '\0' || strcmp (reader, mun_rules_actor (workspace)) == 0 || !mun_rights_has_top_management (workspace))
    return;
  name = mun_rules_name (workspace, reader);
  if (on_screen)
    mun_add_issue (issues, MUN_ISSUE_STOP, acknowledgement, ACKNOWLEDGEMENT_PERSON,
                   _("Nobody confirms on the screen for somebody else: let %s act, or enter the signature or the list of the meeting."), name);
  else if (!mun_may (workspace, acknowledgement, "SH"))
    mun_add_issue (issues, MUN_ISSUE_STOP, acknowledgement, ACKNOWLEDGEMENT_PERSON,
                   _("Signatures and lists of a meeting are entered by the security coordinator. Let %s confirm, or hand the list to the coordinator."), name);
}

/* What was not there yet was not read. */
static void
review_reading_day (MunWorkspace *workspace,
                    MunRecord    *acknowledgement,
                    GPtrArray    *issues)
{
  g_autoptr(MunRecord) text = mun_workspace_get_any (workspace, mun_record_get (acknowledgement, ACKNOWLEDGEMENT_SUBJECT), NULL);
  const char *day = mun_record_get (acknowledgement, ACKNOWLEDGEMENT_ON_DATE);
  int approved = text != NULL ? mun_spec_find_field (mun_record_get_spec (text), "approved_on") : -1;
  g_autofree char *name = NULL;

  if (*day == '\0')
    return;
  if (approved >= 0 && strcmp (day, mun_record_get (text, approved)) < 0)
    {
      name = mun_date_format (mun_record_get (text, approved), NULL);
      mun_add_issue (issues, MUN_ISSUE_STOP, acknowledgement, ACKNOWLEDGEMENT_ON_DATE,
                     _("This version was approved on %s and cannot have been read before. Enter the day on which it was confirmed."), name);
    }
  else if (mun_office_is_left (workspace, mun_record_get (acknowledgement, ACKNOWLEDGEMENT_PERSON), day))
    {
      name = mun_rules_name (workspace, mun_record_get (acknowledgement, ACKNOWLEDGEMENT_PERSON));
      mun_add_issue (issues, MUN_ISSUE_STOP, acknowledgement, ACKNOWLEDGEMENT_PERSON, _("%s had left by then and confirmed nothing. Choose who really did."), name);
    }
}

static void
review_acknowledgement (MunWorkspace *workspace,
                        MunRecord    *acknowledgement,
                        GPtrArray    *issues)
{
  if (mun_record_is_new (acknowledgement) && mun_record_is_set (acknowledgement, ACKNOWLEDGEMENT_SUBJECT)
      && !mun_record_is_set (acknowledgement, ACKNOWLEDGEMENT_SUBJECT_TYPE))
    mun_add_issue (issues, MUN_ISSUE_STOP, acknowledgement, ACKNOWLEDGEMENT_SUBJECT,
                   _("What was read is a policy, a document, a security plan, a role that somebody was given, or a response team. Choose one of these."));
  if (!mun_record_is_new (acknowledgement) || mun_workspace_is_restoring (workspace))
    return;
  review_reader (workspace, acknowledgement, issues);
  review_reading_day (workspace, acknowledgement, issues);
}

const MunRules mun_acknowledgement_rules = {
  .spec = &mun_acknowledgement_spec,
  .derive = derive_acknowledgement,
  .review = review_acknowledgement,
};
