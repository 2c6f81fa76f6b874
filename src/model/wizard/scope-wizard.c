/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/scope-wizard-private.h"

#include <glib/gi18n.h>

#include "base/text.h"
#include "model/wizard/scope-sentence.h"

/* The sentence ---------------------------------------------------------------------------------------------------- */

static GStrv
titles_of (MunWizardRun *run,
           int           field)
{
  g_autoptr(GPtrArray) records = mun_workspace_linked (mun_wizard_run_get_workspace (run), mun_wizard_run_get_subject (run), field);
  g_autoptr(GStrvBuilder) titles = g_strv_builder_new ();

  for (guint i = 0; i < records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);

      /* The certificate speaks of the work for customers, not of the work behind it. */
      if (field != SCOPE_PROCESSES || !(mun_record_is (record, BUSINESS_PROCESS_KIND, "support") || mun_record_is (record, BUSINESS_PROCESS_KIND, "management")))
        g_strv_builder_add (titles, mun_record_get_title (record));
    }

  return g_strv_builder_end (titles);
}

/* What keeps its capital in the middle of a sentence. */
static GStrv
list_names (MunWizardRun *run)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (mun_wizard_run_get_workspace (run));
  g_auto(GStrv) places = titles_of (run, SCOPE_SITES);
  g_auto(GStrv) partners = titles_of (run, SCOPE_SUPPLIERS);

  g_strv_builder_add (names, mun_record_get_title (organisation));
  g_strv_builder_addv (names, (const char **) places);
  g_strv_builder_addv (names, (const char **) partners);
  return g_strv_builder_end (names);
}

static char *
propose_sentence (MunWizardRun *run,
                  MunRecord    *scope,
                  int           field)
{
  g_auto(GStrv) activities = titles_of (run, SCOPE_PROCESSES);
  g_auto(GStrv) places = titles_of (run, SCOPE_SITES);
  g_auto(GStrv) names = list_names (run);
  MunScopeAnswers answers = {
    .services = mun_record_get (scope, SCOPE_PRODUCTS_SERVICES),
    .activities = (const char * const *) activities,
    .places = (const char * const *) places,
    .names = (const char * const *) names,
    .partners = mun_record_is_set (scope, SCOPE_SUPPLIERS),
    .upstream = mun_record_get (scope, SCOPE_UPSTREAM),
    .downstream = mun_record_get (scope, SCOPE_DOWNSTREAM),
  };

  return field == SCOPE_STATEMENT ? mun_scope_sentence (&answers) : NULL;
}

static void
prefill_sentence (MunWizardRun *run)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_autofree char *sentence = propose_sentence (run, scope, SCOPE_STATEMENT);

  mun_wizard_run_prefill (run, scope, SCOPE_STATEMENT, sentence, _("Written from your answers"));
}

static char *
hint_sentence (MunWizardRun *run,
               MunRecord    *scope)
{
  const char *text = mun_record_get (scope, SCOPE_STATEMENT);
  guint words = mun_text_word_count (text), characters = mun_text_character_count (text);

  if (mun_text_counts_characters (text))
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u character; 50 to 100 are usual on a certificate.",
                                         "%u characters; 50 to 100 are usual on a certificate.", characters), characters);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u word; 30 to 60 are usual on a certificate.",
                                       "%u words; 30 to 60 are usual on a certificate.", words), words);
}

static void
check_sentence (MunWizardRun *run,
                GPtrArray    *issues)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (mun_wizard_run_get_workspace (run));
  g_auto(GStrv) activities = titles_of (run, SCOPE_PROCESSES);
  g_auto(GStrv) places = titles_of (run, SCOPE_SITES);
  MunScopeAnswers answers = {
    .services = mun_record_get (scope, SCOPE_PRODUCTS_SERVICES),
    .activities = (const char * const *) activities,
    .places = (const char * const *) places,
  };
  MunSentenceFault fault;

  if (!mun_record_is_set (scope, SCOPE_STATEMENT))
    return;

  fault = mun_scope_sentence_check (mun_record_get (scope, SCOPE_STATEMENT), mun_record_get_title (organisation), &answers);
  if (fault & MUN_SENTENCE_NAME_ONLY)
    mun_stop (issues, scope, SCOPE_STATEMENT, _("This is little more than the name of the firm. Say what you do and where."));
  if (fault & MUN_SENTENCE_NO_ACTIVITY)
    mun_stop (issues, scope, SCOPE_STATEMENT, _("The sentence names no activity. Say what you do, in the words of your services."));
  if (fault & MUN_SENTENCE_NO_PLACE)
    mun_stop (issues, scope, SCOPE_STATEMENT, _("The sentence names none of the sites you ticked."));
  if (fault & MUN_SENTENCE_TOO_SHORT)
    mun_warn (issues, scope, SCOPE_STATEMENT, _("The sentence is short. With 30 to 60 words a reader knows what is covered."));
  if (fault & MUN_SENTENCE_TOO_LONG)
    mun_warn (issues, scope, SCOPE_STATEMENT, _("The sentence is long. Certificates print 30 to 60 words."));
}

/* Control --------------------------------------------------------------------------------------------------------- */

static void
prefill_control (MunWizardRun *run)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);

  mun_wizard_prefill_control (run, scope, SCOPE_AUTHOR, SCOPE_REVIEW_DUE);
}

/* A scope that does not know a site or a process entered after it was approved. */
static void
check_older_than_sites (MunWizardRun *run,
                        GPtrArray    *issues)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) older = mun_workspace_get (mun_wizard_run_get_workspace (run), &mun_scope_spec, mun_record_get (scope, SCOPE_SUPERSEDES), NULL);
  g_autoptr(GPtrArray) sites = mun_scope_list_sites (run, SCOPE_SITES);

  for (guint i = 0; older && mun_record_is_set (scope, SCOPE_SITES) && i < sites->len; i++)
    {
      MunRecord *site = g_ptr_array_index (sites, i);
      const char *id = mun_record_get_id (site);

      if (!mun_wizard_links_to (older, SCOPE_SITES, id) && !mun_record_is (site, SITE_IN_SCOPE, "0")
          && !mun_wizard_links_to (scope, SCOPE_SITES, id))
        mun_warn (issues, scope, SCOPE_SITES, _("“%s” is newer than the scope in force and still not in this version."), mun_record_get_title (site));
    }
}

static void
check_control (MunWizardRun *run,
               GPtrArray    *issues)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);

  mun_wizard_check_review_due (run, scope, SCOPE_REVIEW_DUE, issues);
  check_older_than_sites (run, issues);
  if (mun_record_is_set (scope, SCOPE_SUPERSEDES) && !mun_record_is_set (scope, SCOPE_CHANGE_SUMMARY))
    mun_warn (issues, scope, SCOPE_CHANGE_SUMMARY, _("Say in one sentence what is new in this version."));
  if (mun_record_is_set (scope, SCOPE_REVIEWER) && mun_record_is (scope, SCOPE_REVIEWER, mun_record_get (scope, SCOPE_AUTHOR)))
    mun_warn (issues, scope, SCOPE_REVIEWER, _("The author cannot check the own text. Choose somebody who knows the daily work."));
}

/* Beginning and end ----------------------------------------------------------------------------------------------- */

static MunRecord *
begin_scope (MunWorkspace *workspace,
             GError      **error)
{
  g_autoptr(MunRecord) draft = mun_workspace_find_first (workspace, &mun_scope_spec, SCOPE_STATUS, MUN_IS, "draft", -1);
  g_autoptr(MunRecord) approved = mun_state_current (workspace, &mun_scope_spec, FALSE);
  MunRecord *scope;

  if (draft)
    return g_steal_pointer (&draft);
  if (approved)
    return mun_state_begin_version (workspace, approved, error);

  scope = mun_workspace_new_record (workspace, &mun_scope_spec);
  if (!mun_record_is_set (scope, SCOPE_VERSION))
    mun_record_set (scope, SCOPE_VERSION, "1.0");
  return scope;
}

static gboolean
finish_scope (MunWizardRun *run,
              GPtrArray    *made,
              GError      **error)
{
  static const MunWizardDocument document = { "D-scope", N_("Scope of the security management system"), "scope", "public", 6 };
  MunRecord *scope = mun_wizard_run_get_subject (run);

  g_ptr_array_add (made, g_object_ref (scope));
  return mun_wizard_document (run, scope, SCOPE_DOCUMENT, &document, made, error)
         && mun_wizard_submit (run, scope, error);
}

static const int site_ticks[] = { SCOPE_SITES, -1 };
static const int process_ticks[] = { SCOPE_PROCESSES, -1 };
static const int service_fields[] = { SCOPE_PRODUCTS_SERVICES, -1 };
static const int limit_fields[] = { SCOPE_BOUNDARIES, SCOPE_UPSTREAM, SCOPE_DOWNSTREAM, -1 };
static const int supplier_ticks[] = { SCOPE_SUPPLIERS, -1 };
static const int exclusion_fields[] = { SCOPE_EXCLUSIONS, SCOPE_EXCLUSION_REASONS, -1 };
static const int considered_ticks[] = { SCOPE_ISSUES, SCOPE_PARTY_REQUIREMENTS, SCOPE_LEGAL_REQUIREMENTS, -1 };
static const int sentence_fields[] = { SCOPE_STATEMENT, -1 };
static const int control_fields[] = { SCOPE_AUTHOR, SCOPE_REVIEWER, SCOPE_REVIEWED_ON, SCOPE_REVIEW_DUE, SCOPE_CHANGE_SUMMARY, -1 };

static const MunWizardPage scope_pages[] = {
  {
    .id = "sites", .kind = MUN_PAGE_TICKS, .clause = "4.3",
    .step = N_("Sites"),
    .question = N_("Which sites does your security system cover?"),
    .text = N_("Tick every site where you work or keep things that matter. A site that is not in the list yet is added by typing its name."),
    .why = N_("The certificate names sites. What happens at a site that is left out is not covered, and customers will ask why."),
    .auditor = N_("The auditor compares the list with your address, your contracts and the places goods really pass. The weakest site must not be the one that is missing."),
    .example = N_("Warehouse Mill Lane and the trailer yard behind it; the flat above the office is let to somebody else and left out."),
    .ticks = site_ticks, .choices = mun_scope_list_sites, .prefill = mun_scope_prefill_sites, .check = mun_scope_check_sites,
  },
  {
    .id = "activities", .kind = MUN_PAGE_TICKS, .clause = "4.3, 4.4",
    .step = N_("Activities"),
    .question = N_("Which activities does it cover?"),
    .text = N_("All work that earns your money belongs in, and the work behind it without which security would not function. The standard calls an activity that repeats a process: type its name to add it."),
    .why = N_("Security is made in daily work. An activity outside the scope has no rules, no owner and no proof."),
    .auditor = N_("Each site of the scope needs at least one activity, and core work cannot be cut out to make the audit easier."),
    .example = N_("Receiving, storage, dispatch, road transport; and behind them hiring, alarm service and computers."),
    .ticks = process_ticks, .choices = mun_scope_list_processes, .prefill = mun_scope_prefill_processes, .check = mun_scope_check_processes,
  },
  {
    .id = "services", .kind = MUN_PAGE_FIELDS, .clause = "4.3",
    .step = N_("Services"),
    .question = N_("Which services and goods are covered?"),
    .text = N_("Use the words your customers use, not the words of a brochure."),
    .why = N_("A customer who reads the scope wants to find the service he buys."),
    .auditor = N_("The services here must be the ones on your website and in your contracts."),
    .example = N_("Road forwarding, cross-docking and storage of packaged goods, customs clearance."),
    .fields = service_fields, .prefill = mun_scope_prefill_services,
  },
  {
    .id = "limits", .kind = MUN_PAGE_FIELDS, .clause = "4.3",
    .step = N_("Where it ends"),
    .question = N_("Where does your responsibility for the goods begin, and where does it end?"),
    .text = N_("Think of the door, the signature or the click at which goods or information become yours, and of the one at which they stop being yours."),
    .why = N_("Most losses happen at handovers. Who does not know where the own part ends cannot guard it."),
    .auditor = N_("A stranger should be able to draw the line on a map. What lies before and after you in the supply chain must be named."),
    .example = N_("Begins when our driver has counted and signed at the shipper’s dock; ends when the consignee signs without remark."),
    .fields = limit_fields, .prefill = mun_scope_prefill_limits,
  },
  {
    .id = "others", .kind = MUN_PAGE_TICKS, .clause = "4.3, 8.4",
    .step = N_("Work of others"),
    .question = N_("What do others do for you inside this scope?"),
    .text = N_("Carriers, guards, cleaners, computer services, agencies: whoever does work that your security depends on."),
    .why = N_("You may give work away, but not the responsibility for it."),
    .auditor = N_("Subcontracted transport and guarding are the first things an auditor asks about. Each needs controls of yours and a name on both sides."),
    .example = N_("Night trunk by Balt Trans, guarding by a service, alarm centre, temporary staff from an agency."),
    .ticks = supplier_ticks, .choices = mun_scope_list_suppliers, .prefill = mun_scope_prefill_suppliers, .check = mun_scope_check_suppliers,
  },
  {
    .id = "exclusions", .kind = MUN_PAGE_FIELDS, .clause = "4.3",
    .step = N_("Left out"),
    .question = N_("What do you leave out, and why?"),
    .text = N_("Leave this empty when everything is covered. That is the best answer."),
    .why = N_("A part may be left out only if the security you promise does not suffer."),
    .auditor = N_("A sound reason for each exclusion. Core work and the place with the highest risk are no candidates."),
    .example = N_("Air freight brokerage is left out: we only arrange it and never touch the goods."),
    .fields = exclusion_fields, .prefill = mun_scope_prefill_exclusions, .check = mun_scope_check_exclusions,
  },
  {
    .id = "considered", .kind = MUN_PAGE_TICKS, .clause = "4.3, 4.1, 4.2",
    .step = N_("What shaped it"),
    .question = N_("Which issues, wishes and duties shaped this scope?"),
    .text = N_("What your file holds of them is ticked. Untick what had no part in it."),
    .why = N_("The standard wants the scope to follow from your situation and from what others expect of you."),
    .auditor = N_("The auditor picks an issue or a customer demand and asks where the scope answers it."),
    .example = N_("Theft on the coast road, the security annex of the biggest customer, customs rules."),
    .from = "context", .show = mun_scope_show_considered,
    .ticks = considered_ticks, .choices = mun_scope_list_considered, .prefill = mun_scope_prefill_considered, .check = mun_scope_check_considered,
  },
  {
    .id = "sentence", .kind = MUN_PAGE_FIELDS, .clause = "4.3",
    .step = N_("Sentence"),
    .question = N_("Which sentence should stand on the certificate?"),
    .text = N_("The sentence was written from your answers. Change it until you would say it to a customer."),
    .why = N_("This sentence is what the outside world sees of your scope."),
    .auditor = N_("One sentence of 30 to 60 words that names activities and places. The name of the firm alone says nothing."),
    .example = N_("Security of people, goods and information in road forwarding, cross-docking and storage of packaged goods at Mill Lane and Harbour Road, "
                  "from pick-up at the shipper to delivery, including the carriers and guards who work for us."),
    .fields = sentence_fields, .prefill = prefill_sentence, .propose = propose_sentence, .hint = hint_sentence, .check = check_sentence,
  },
  {
    .id = "control", .kind = MUN_PAGE_FIELDS, .clause = "4.3, 7.5.2",
    .step = N_("Approval"),
    .question = N_("Who wrote it, who checked it, and when do you look again?"),
    .text = N_("Top management approves it at the end. The next look is due at the planned time, and whenever a site or a service is added."),
    .why = N_("A scope that nobody approved is a draft, and one that nobody looks at grows old without notice."),
    .auditor = N_("Author and approver are two people where the firm is large enough, and the date of the next look has not passed."),
    .example = N_("Written by the operations manager, checked by the quality officer, approved by the managing director, looked at again next September."),
    .fields = control_fields, .prefill = prefill_control, .check = check_control,
  },
  {
    .id = "review", .kind = MUN_PAGE_REVIEW, .clause = "4.3",
    .step = N_("Check"),
    .question = N_("Is everything there?"),
    .text = N_("Each line leads to its page. What stops you must be answered; the rest is advice."),
    .why = N_("It is easier to mend a gap today than in front of the auditor."),
    .auditor = N_("Sites, activities, services and limits that fit together."),
  },
  {
    .id = "result", .kind = MUN_PAGE_RESULT, .clause = "4.3",
    .step = N_("Done"),
    .question = N_("Your scope is approved"),
    .text = N_("It is in force, and who approved it is on record. If you keep signed paper, too, print the scope statement and sign it."),
    .why = N_("From now on it is a controlled document: the next change starts a new version."),
    .auditor = N_("The approved version, at hand for whoever asks."),
  },
};

static const char * const scope_reports[] = { "scope-statement", NULL };

const MunWizard mun_scope_wizard = {
  .id = "scope",
  .title = N_("Scope"),
  .purpose = N_("Says what your security system covers, in one sentence for the certificate and on one page for the auditor."),
  .clause = "4.3",
  .subject = &mun_scope_spec,
  .pages = scope_pages,
  .n_pages = G_N_ELEMENTS (scope_pages),
  .reports = scope_reports,
  .minutes = N_("about 20 minutes"),
  .next = N_("Next comes the policy: what top management promises."),
  .follows = "policy",
  .begin = begin_scope,
  .finish = finish_scope,
};
