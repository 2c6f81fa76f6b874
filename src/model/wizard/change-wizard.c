/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/change-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_over (MunRecord *record)
{
  return mun_record_is (record, CHANGE_STATUS, "closed") || mun_record_is (record, CHANGE_STATUS, "rejected");
}

static MunRecord *
begin_change (MunWorkspace *workspace,
              GError      **error)
{
  return mun_workspace_new_record (workspace, &mun_change_spec);
}

/* The risks that are touched say so themselves, once. */
static gboolean
note_on_risks (MunWizardRun *run,
               GPtrArray    *made,
               GError      **error)
{
  MunRecord *change = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) risks = mun_workspace_linked (mun_wizard_run_get_workspace (run), change, CHANGE_RISKS);
  g_autofree char *line = g_strdup_printf ("%s, %s: %s", mun_record_get_ref (change), mun_record_get (change, CHANGE_RISK_CHECKED_ON),
                                           mun_record_get (change, CHANGE_RISK_CHECK_RESULT));

  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);
      const char *note = mun_record_get_note (risk);
      g_autofree char *longer = *note ? g_strconcat (note, "\n", line, NULL) : g_strdup (line);

      if (strstr (note, mun_record_get_ref (change)) || !mun_record_is_set (change, CHANGE_RISK_CHECK_RESULT))
        continue;
      mun_record_set_note (risk, longer);
      if (!mun_workspace_save (mun_wizard_run_get_workspace (run), risk, NULL, error))
        return FALSE;
      g_ptr_array_add (made, g_object_ref (risk));
    }

  return TRUE;
}

static gboolean
link_new_risks (MunWizardRun *run,
                GError      **error)
{
  MunRecord *change = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) found = mun_change_list_new_risks (run);

  for (guint i = 0; i < found->len; i++)
    mun_record_add_link (change, CHANGE_RISKS, mun_record_get_id (g_ptr_array_index (found, i)));

  return mun_workspace_save (mun_wizard_run_get_workspace (run), change, NULL, error);
}

static gboolean
move_along (MunWizardRun *run,
            GError      **error)
{
  MunRecord *change = mun_wizard_run_get_subject (run);

  if (mun_record_is (change, CHANGE_PLANNED, "0"))
    {
      if (!mun_wizard_move (run, change, "implemented", error))
        return FALSE;
    }
  else if ((mun_record_is (change, CHANGE_STATUS, "proposed") && !mun_wizard_move (run, change, "risk_checked", error))
           || (mun_record_is_set (change, CHANGE_APPROVED_BY) && !mun_wizard_move (run, change, "approved", error))
           || (mun_record_is_set (change, CHANGE_IMPLEMENTED_ON)
               && (!mun_wizard_move (run, change, "in_progress", error) || !mun_wizard_move (run, change, "implemented", error))))
    return FALSE;

  return !mun_record_is_set (change, CHANGE_REVIEWED_ON) || mun_wizard_move (run, change, "closed", error);
}

static gboolean
finish_change (MunWizardRun *run,
               GPtrArray    *made,
               GError      **error)
{
  g_ptr_array_add (made, g_object_ref (mun_wizard_run_get_subject (run)));
  return link_new_risks (run, error) && move_along (run, error) && note_on_risks (run, made, error);
}

static const int what_fields[] = {
  CHANGE_TITLE, CHANGE_PURPOSE, CHANGE_KIND, CHANGE_PLANNED, CHANGE_PLANNED_FOR, CHANGE_ORIGIN, CHANGE_REQUESTED_BY, -1
};
static const int follow_fields[] = { CHANGE_CONSEQUENCES, -1 };
static const int whole_fields[] = { CHANGE_INTEGRITY_NOTE, CHANGE_DOCUMENTS, CHANGE_SUPPLIERS, CHANGE_EQUIPMENT, CHANGE_CONTROLS, CHANGE_PROCESSES, -1 };
static const int means_fields[] = { CHANGE_RESOURCES_NOTE, -1 };
static const int duty_fields[] = { CHANGE_RESPONSIBILITIES_NOTE, -1 };
static const int risk_ticks[] = { CHANGE_RISKS, -1 };
static const int risk_fields[] = { CHANGE_RISK_CHECK_RESULT, CHANGE_RISK_CHECKED_BY, CHANGE_RISK_CHECKED_ON, -1 };
static const int new_risk_fields[] = { RISK_TITLE, RISK_CATEGORY, RISK_OWNER, -1 };
static const int approve_fields[] = { CHANGE_APPROVED_BY, CHANGE_APPROVED_ON, -1 };
static const int done_fields[] = { CHANGE_IMPLEMENTED_ON, -1 };
static const int back_fields[] = { CHANGE_REVIEWED_ON, CHANGE_REVIEW_RESULT, CHANGE_SIDE_EFFECTS, CHANGE_MITIGATION, -1 };

static const MunWizardPage change_pages[] = {
  {
    .id = "what", .kind = MUN_PAGE_FIELDS, .clause = "6.3 a",
    .step = N_("What and why"),
    .question = N_("What will change, and why?"),
    .text = N_("One sentence each. If it happened already, choose “no” under “Planned”: then the questions are about making up for it."),
    .why = N_("Most gaps in security come from a change that nobody called one."),
    .auditor = N_("That changes are planned, with a purpose, before they happen."),
    .example = N_("Night loading moves to gate 2, so that trucks no longer wait on the public road."),
    .fields = what_fields, .suggest = mun_change_suggest, .accept = mun_change_accept, .check = mun_change_check_what,
  },
  {
    .id = "follows", .kind = MUN_PAGE_FIELDS, .clause = "6.3 a",
    .step = N_("What follows"),
    .question = N_("What follows from it, wanted and unwanted?"),
    .why = N_("Who thinks about the unwanted before has an answer when it comes."),
    .auditor = N_("Both sides, not only the benefit."),
    .example = N_("Trucks off the road, drivers safer. Gate 2 is open longer and out of sight of the office."),
    .fields = follow_fields, .hint = mun_change_hint_follows, .check = mun_change_check_follows,
  },
  {
    .id = "whole", .kind = MUN_PAGE_FIELDS, .clause = "6.3 b",
    .step = N_("Still whole"),
    .question = N_("Does the system stay whole?"),
    .text = N_("What else must be adapted on the same day, so that nothing falls into a gap: documents, plans, keys, suppliers."),
    .why = N_("A new gate with the old key list is an open gate."),
    .auditor = N_("The documents and partners that had to follow, and that they did."),
    .example = N_("Plan P-02, key list and guard tour are changed the same day; the guard firm is told a week before."),
    .fields = whole_fields, .show = mun_change_show_whole,
  },
  {
    .id = "means", .kind = MUN_PAGE_FIELDS, .clause = "6.3 c",
    .step = N_("Means"),
    .question = N_("What does it take?"),
    .text = N_("People, money, equipment and time, and whether they are there."),
    .why = N_("A change that runs out of money halfway leaves two half systems."),
    .auditor = N_("That the means were thought of before the start."),
    .example = N_("A lamp and a camera, 1,400; the electrician for a day; two hours with the night shift."),
    .fields = means_fields,
  },
  {
    .id = "duties", .kind = MUN_PAGE_FIELDS, .clause = "6.3 d",
    .step = N_("Who"),
    .question = N_("Who carries it out, and who has which duty afterwards?"),
    .why = N_("During a change everybody thinks that somebody else locks up."),
    .auditor = N_("Names for the change and for the time after it."),
    .example = N_("Yard manager does it; from then on the night lead locks gate 2 and signs."),
    .fields = duty_fields,
  },
  {
    .id = "risks", .kind = MUN_PAGE_TICKS, .clause = "8.4",
    .step = N_("Risks"),
    .question = N_("Which risks does it touch?"),
    .text = N_("Tick the risks that become bigger, smaller or different, and say what you saw. New ones come on the next page."),
    .why = N_("The standard allows a planned change to start only after this look."),
    .auditor = N_("A dated look at risk before the change started, and a reason where nothing was found."),
    .example = N_("Break-in at night becomes likelier at gate 2: camera and lamp before the first night."),
    .ticks = risk_ticks, .choices = mun_change_list_touchable, .fields = risk_fields, .prefill = mun_change_prefill_risks, .check = mun_change_check_risks,
  },
  {
    .id = "new", .kind = MUN_PAGE_RECORDS, .clause = "8.4",
    .step = N_("New risks"),
    .question = N_("Does it bring risks that are not on your list yet?"),
    .text = N_("Name them here; they are scored with the others. None is a good answer, too."),
    .why = N_("A risk that is born with the change is forgotten with its paper."),
    .auditor = N_("New risks in the register, with an owner."),
    .example = N_("Somebody hides in a trailer while gate 2 stands open."),
    .lines = &mun_risk_spec, .line_fields = new_risk_fields, .records = mun_change_list_new_risks, .add = mun_change_add_risk,
  },
  {
    .id = "approve", .kind = MUN_PAGE_FIELDS, .clause = "6.3, 8.4",
    .step = N_("Approve"),
    .question = N_("Who approves it?"),
    .text = N_("Empty until top management has decided."),
    .why = N_("The one who pays for the consequences should have said yes."),
    .auditor = N_("Name and day of the approval, before the start."),
    .example = N_("Managing director, 3 March."),
    .fields = approve_fields, .skip = mun_change_is_unplanned, .show = mun_change_show_approval, .check = mun_change_check_approval,
  },
  {
    .id = "do", .kind = MUN_PAGE_FIELDS, .clause = "8.4",
    .step = N_("Do"),
    .question = N_("When was it done?"),
    .text = N_("Empty until the change has taken effect."),
    .why = N_("From this day the look back is counted."),
    .auditor = N_("That it happened after the approval."),
    .example = N_("12 March."),
    .fields = done_fields, .check = mun_change_check_done,
  },
  {
    .id = "back", .kind = MUN_PAGE_FIELDS, .clause = "8.4",
    .step = N_("Look back"),
    .question = N_("Did it go as you wanted, and what else happened?"),
    .text = N_("Before people forget how it was. Ask those who work with it."),
    .why = N_("Side effects show up late and are seen first by the night shift."),
    .auditor = N_("A dated look back, side effects named and what was done about them."),
    .example = N_("Trucks wait inside. Side effect: gate 2 blocked by pallets twice; a marked area keeps it free."),
    .fields = back_fields, .show = mun_change_show_back, .check = mun_change_check_back,
  },
  {
    .id = "review", .kind = MUN_PAGE_REVIEW, .clause = "6.3, 8.4",
    .step = N_("Check"),
    .question = N_("Is everything there?"),
    .text = N_("Each line leads to its page. What stops you must be answered; the rest is advice."),
    .why = N_("It is easier to think now than to repair later."),
    .auditor = N_("The four questions of the standard and the look at risk, all answered."),
    .show = mun_change_show_review,
  },
  {
    .id = "result", .kind = MUN_PAGE_RESULT, .clause = "6.3, 8.4",
    .step = N_("Done"),
    .question = N_("The change is on record"),
    .text = N_("Open it again from the list of changes to go on: approve, do, look back."),
    .why = N_("A change has a beginning and an end; the end is the look back."),
    .auditor = N_("The register of changes."),
  },
};

static const char * const change_reports[] = { "R12", NULL };

const MunWizard mun_change_wizard = {
  .id = "change",
  .title = N_("Change check"),
  .purpose = N_("Thinks a change through before it happens: what follows, what must follow suit, and which risks it touches."),
  .clause = "6.3, 8.4",
  .subject = &mun_change_spec,
  .pages = change_pages,
  .n_pages = G_N_ELEMENTS (change_pages),
  .reports = change_reports,
  .minutes = N_("about 15 minutes"),
  .next = N_("Next comes the approval, then the change itself, and some weeks later the look back."),
  .each = TRUE,
  .is_over = is_over,
  .begin = begin_change,
  .begin_new = mun_wizard_begin_change,
  .finish = finish_change,
};
