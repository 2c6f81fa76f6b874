/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/run-private.h"

#include <glib/gi18n.h>

#include "base/text.h"
#include "model/plain-words.h"
#include "model/soft-stops-private.h"
#include "model/workspace-private.h"

/* So many records are named, the others counted. */
#define NAMED 3

/* What finishing would do now. It is done and taken back: a second description of the rules would some day say something else than they do. */

static MunRecord *
load_decided (MunWizardRun *self,
              MunRecord    *step)
{
  const MunSpec *spec = mun_spec_find (mun_record_get (step, APPROVAL_STEP_RECORD_TYPE));

  return spec != NULL ? mun_workspace_get (self->workspace, spec, mun_record_get (step, APPROVAL_STEP_RECORD), NULL) : NULL;
}

static void
add_once (GPtrArray *records,
          MunRecord *record)
{
  if (!g_ptr_array_find (records, record, NULL))
    g_ptr_array_add (records, g_object_ref (record));
}

/* Each decision leaves a step in the trail. */
static void
read_trail (MunWizardRun *self,
            GPtrArray    *steps,
            const char   *word,
            GPtrArray    *records)
{
  for (guint i = 0; i < steps->len; i++)
    {
      g_autoptr(MunRecord) record = mun_record_is (steps->pdata[i], APPROVAL_STEP_STEP, word) ? load_decided (self, steps->pdata[i]) : NULL;

      if (record)
        add_once (records, record);
    }
}

static void
put_first (GPtrArray *records,
           MunRecord *record)
{
  guint position;

  if (g_ptr_array_find (records, record, &position) && position > 0)
    {
      gpointer kept = g_ptr_array_steal_index (records, position);

      g_ptr_array_insert (records, 0, kept);
    }
}

static void
leave_out (GPtrArray *records,
           GPtrArray *others)
{
  for (guint i = records->len; i > 0; i--)
    if (g_ptr_array_find (others, records->pdata[i - 1], NULL))
      g_ptr_array_remove_index (records, i - 1);
}

/* In plain words: of a version which one it is, of anything else its title. The number in the file is nothing that one approves. */
static char *
name_record (MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autofree char *kind = mun_text_within_sentence (_(spec->title), NULL);
  g_autofree char *title = mun_text_shorten (mun_record_get_title (record), 60);
  int version = (spec->flags & MUN_SPEC_VERSIONED) ? mun_spec_find_field (spec, "version") : -1;

  if (version >= 0 && mun_record_is_set (record, version))
    /* Translators: what it is and which version: "the security policy, version 1.0" */
    return g_strdup_printf (_("the %1$s, version %2$s"), kind, mun_record_get (record, version));
  /* Translators: what it is and its title: "the document “Rules for visitors”" */
  return g_strdup_printf (_("the %1$s “%2$s”"), kind, *title ? title : mun_record_get_ref (record));
}

/* "the security policy, version 1.0, the document “Rules for visitors” and 2 more" */
static char *
name_records (GPtrArray *records)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint rest = records->len > NAMED + 1 ? records->len - NAMED : 0;

  for (guint i = 0; i < records->len - rest; i++)
    {
      MunRecord *record = records->pdata[i];

      g_ptr_array_add (names, name_record (record));
    }
  if (rest > 0)
    g_ptr_array_add (names, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more", "%u more", rest), rest));

  return mun_wizard_join_texts (names);
}

static gboolean
is_filing (MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  return spec == &mun_document_spec || spec == &mun_document_version_spec;
}

/* Takes the entries of the register of documents out of @records, where they only go along with something else. Returns: (transfer full): a line that
 * says so, "" for none */
static char *
take_filing (GPtrArray *records)
{
  g_autoptr(GPtrArray) filed = mun_wizard_list ();
  g_autofree char *names = NULL;
  guint others = 0;

  for (guint i = 0; i < records->len; i++)
    others += !is_filing (records->pdata[i]);
  for (guint i = records->len; i > 0; i--)
    {
      g_autoptr(MunRecord) record = g_object_ref (records->pdata[i - 1]);

      /* The version of a document is part of it. */
      if (!is_filing (record) || (others == 0 && mun_record_get_spec (record) == &mun_document_spec) || records->len == 1)
        continue;
      g_ptr_array_remove_index (records, i - 1);
      if (mun_record_get_spec (record) == &mun_document_spec)
        g_ptr_array_insert (filed, 0, g_steal_pointer (&record));
    }
  if (filed->len == 0)
    return g_strdup ("");
  names = name_records (filed);
  /* Translators: one or more records, as in “the document “Scope of the system””; a line of its own */
  return g_strdup_printf (_("\nFiled with it: %s."), names);
}

static char *
name_approver (MunWizardRun *self,
               MunRecord    *record)
{
  g_autoptr(MunRecord) approver = mun_state_approver (self->workspace, record);
  const MunTransition *move = mun_record_get_spec (record)->transitions;

  if (approver)
    return g_strdup (mun_record_get_title (approver));
  while (move->to && !g_str_equal (move->to, "approved"))
    move++;
  return mun_may_describe (move->to && move->by ? move->by : "T");
}

static char *
say_approved (MunWizardRun *self,
              GPtrArray    *approved)
{
  const char *person = mun_workspace_get_person_name (self->workspace);
  g_autofree char *filed = take_filing (approved);
  g_autofree char *names = name_records (approved);
  g_autofree char *sentence = NULL;

  if (person && *person)
    /* Translators: first a person, then one or more records, as in “the security policy, version 1.0” */
    sentence = g_strdup_printf (_("When you finish, you, %1$s, approve %2$s."), person, names);
  else
    sentence = g_strdup_printf (_("When you finish, this is approved: %s."), names);

  return g_strconcat (sentence, filed, NULL);
}

static char *
say_sent (MunWizardRun *self,
          GPtrArray    *sent,
          gboolean      also)
{
  g_autofree char *approver = name_approver (self, sent->pdata[0]);
  g_autofree char *filed = take_filing (sent);
  g_autofree char *names = name_records (sent);
  g_autofree char *sentence = NULL;

  /* Translators: first one or more records, then who is to approve them, a name or “top management” */
  if (also)
    sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "After that %1$s waits for the approval of %2$s.",
                                             "After that %1$s wait for the approval of %2$s.", sent->len), names, approver);
  else
    sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "When you finish, %1$s is sent for approval. It is in force once %2$s has approved it.",
                                             "When you finish, %1$s are sent for approval. They are in force once %2$s has approved them.", sent->len), names, approver);

  return g_strconcat (sentence, filed, NULL);
}

/* Why the document itself stays where it is. */
static char *
say_draft (MunWizardRun *self)
{
  const MunSpec *spec = mun_record_get_spec (self->subject);
  g_autofree char *name = name_record (self->subject);
  g_autoptr(GError) error = NULL;

  for (const MunTransition *move = spec->transitions; move->to; move++)
    if (g_strcmp0 (move->from, mun_record_get_state (self->subject)) == 0)
      {
        mun_state_can_move (self->workspace, self->subject, move, &error);
        break;
      }

  if (error)
    return g_strdup_printf (_("When you finish, %1$s stays a draft. %2$s"), name, error->message);
  return g_strdup_printf (_("When you finish, %s stays a draft."), name);
}

static char *
say_nothing_decided (MunWizardRun *self)
{
  if ((mun_record_get_spec (self->subject)->flags & MUN_SPEC_VERSIONED) && g_str_equal (mun_record_get_state (self->subject), "draft"))
    return say_draft (self);
  return g_strdup (_("When you finish, your answers go to their places. Nothing is approved by that, and all of it can be changed or taken back."));
}

static MunFinish
describe (MunWizardRun  *self,
          char         **sentence)
{
  g_autoptr(GPtrArray) steps = mun_workspace_list_brought (self->workspace, &mun_approval_step_spec);
  g_autoptr(GPtrArray) approved = mun_wizard_list ();
  g_autoptr(GPtrArray) sent = mun_wizard_list ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  MunFinish finish;

  read_trail (self, steps, "approve", approved);
  read_trail (self, steps, "submit", sent);
  leave_out (sent, approved);
  put_first (approved, self->subject);
  put_first (sent, self->subject);

  finish = approved->len > 0 ? MUN_FINISH_APPROVES : sent->len > 0 ? MUN_FINISH_SENDS : MUN_FINISH_KEEPS;
  if (approved->len > 0)
    first = say_approved (self, approved);
  if (sent->len > 0)
    second = say_sent (self, sent, approved->len > 0);
  if (!first && !second)
    first = say_nothing_decided (self);
  *sentence = first && second ? g_strdup_printf (_("%1$s\n%2$s"), first, second) : g_strdup (first ? first : second);

  return finish;
}

/* As if a reason was given: what needs one is told with the rest. */
static gboolean
begin (MunWizardRun *self,
       GError      **error)
{
  g_autofree char *reason = g_strdup (self->workspace->reason);
  gboolean begun;

  mun_workspace_give_reason (self->workspace, self->wizard->id);
  begun = mun_workspace_begin_group (self->workspace, self->wizard->id, error);
  mun_workspace_give_reason (self->workspace, reason);
  return begun;
}

MunFinish
mun_wizard_run_foresee (MunWizardRun  *self,
                        char         **sentence)
{
  g_autoptr(GPtrArray) made = mun_wizard_list ();
  g_autoptr(GPtrArray) issues = NULL;
  g_autoptr(GError) error = NULL;
  MunFinish finish = MUN_FINISH_KEEPS;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self) && sentence != NULL, MUN_FINISH_KEEPS);

  g_clear_pointer (&self->soft, g_ptr_array_unref);
  if (mun_wizard_run_is_refused (self))
    {
      *sentence = mun_wizard_run_refuse_page (self, self->page);
      return MUN_FINISH_KEEPS;
    }
  issues = mun_wizard_run_issues (self, G_MAXUINT);
  *sentence = mun_wizard_has_stop (issues) ? g_strdup (_("What is marked “To be answered” comes first. After that you can finish.")) : mun_wizard_run_say_same (self);
  if (*sentence)
    return MUN_FINISH_KEEPS;
  /* What was typed and is not in the file yet would be taken back as well. */
  if ((mun_wizard_run_is_answered (self) || mun_record_is_new (self->subject) || mun_record_is_dirty (self->subject))
      && !mun_wizard_run_store_answers (self, self->page, &error))
    {
      *sentence = g_strdup (error->message);
      return MUN_FINISH_KEEPS;
    }

  if (!begin (self, &error))
    {
      *sentence = g_strdup (error->message);
      return MUN_FINISH_KEEPS;
    }
  if (mun_wizard_run_conclude (self, made, &error))
    finish = describe (self, sentence);
  else
    *sentence = g_strdup (error->message);
  self->soft = g_ptr_array_ref (mun_workspace_get_passed (self->workspace));
  mun_workspace_end_group (self->workspace, FALSE, NULL);
  return finish;
}

GPtrArray *
mun_wizard_run_get_soft_stops (MunWizardRun *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);

  return self->soft;
}
