/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/scope-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"

/* Which records there are to choose from ------------------------------------------------------------------------- */

GPtrArray *
mun_scope_list_sites (MunWizardRun *run,
                      int field)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_site_spec, SITE_ACTIVE, MUN_IS_NOT, "0", -1);
}

GPtrArray *
mun_scope_list_processes (MunWizardRun *run,
                          int field)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_business_process_spec,
                             BUSINESS_PROCESS_STATUS, MUN_IS_NOT, "retired", -1);
}

GPtrArray *
mun_scope_list_suppliers (MunWizardRun *run,
                          int field)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_supplier_spec, SUPPLIER_STATUS, MUN_IS_NOT, "ended", -1);
}

GPtrArray *
mun_scope_list_considered (MunWizardRun *run,
                           int field)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);

  switch (field)
    {
    case SCOPE_ISSUES:
      return mun_workspace_find (workspace, &mun_issue_spec, ISSUE_STATUS, MUN_IS_NOT, "closed", -1);
    case SCOPE_PARTY_REQUIREMENTS:
      return mun_workspace_find (workspace, &mun_party_requirement_spec, PARTY_REQUIREMENT_STATUS, MUN_IS_NOT, "closed", -1);
    default:
      return mun_workspace_find (workspace, &mun_legal_requirement_spec, LEGAL_REQUIREMENT_STATUS, MUN_IS_NOT, "repealed", -1);
    }
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* Ids as the value of a LINKS field: in the order of the ids. */
static char *
ids_of (GPtrArray *records)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (ids, (gpointer) mun_record_get_id (g_ptr_array_index (records, i)));
  g_ptr_array_sort (ids, compare_ids);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv ("\n", (char **) ids->pdata);
}

static void
prefill_links (MunWizardRun *run,
               int           field,
               GPtrArray    *records,
               const char   *source)
{
  g_autofree char *ids = ids_of (records);

  mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), field, ids, source);
}

/* Sites --------------------------------------------------------------------------------------------------------- */

/* The revision that gave the field its value, 0 for none. */
static gint64
find_answer (MunWizardRun *run,
             MunRecord    *record,
             int           field)
{
  MunStore *store = mun_workspace_get_store (mun_wizard_run_get_workspace (run));
  g_autoptr(GPtrArray) revisions = mun_store_revisions (store, mun_record_get_id (record), 0, G_MAXINT, NULL);

  for (guint i = 0; revisions && i < revisions->len; i++)
    {
      gint64 number = ((const MunRevision *) g_ptr_array_index (revisions, i))->number;
      g_autoptr(GPtrArray) changes = mun_store_revision_changes (store, number, NULL);

      for (guint j = 0; changes && j < changes->len; j++)
        {
          const MunFieldChange *change = g_ptr_array_index (changes, j);

          if (change->field == field && g_str_equal (change->id, mun_record_get_id (record)))
            return number;
        }
    }
  return 0;
}

/* When the sites of this draft were chosen. Those that a new version has from the one before were chosen there. */
static gint64
find_choice (MunWizardRun *run)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) older = mun_workspace_get (mun_wizard_run_get_workspace (run), &mun_scope_spec, mun_record_get (scope, SCOPE_SUPERSEDES), NULL);
  gboolean same = older && g_str_equal (mun_record_get (older, SCOPE_SITES), mun_record_get (scope, SCOPE_SITES));

  return find_answer (run, same ? older : scope, SCOPE_SITES);
}

/* Whoever said of a site that it is inside after this draft was written has answered already. Who unticks it then has the last word. */
static void
take_in_newer (MunWizardRun *run,
               GPtrArray    *sites)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);
  gint64 chosen = 0;

  for (guint i = 0; i < sites->len; i++)
    {
      MunRecord *site = g_ptr_array_index (sites, i);

      if (!mun_record_is (site, SITE_IN_SCOPE, "1") || mun_wizard_links_to (scope, SCOPE_SITES, mun_record_get_id (site)))
        continue;
      if (chosen == 0)
        chosen = find_choice (run);
      if (chosen == 0 || find_answer (run, site, SITE_IN_SCOPE) < chosen || !mun_wizard_run_take_up (run, site, SITE_IN_SCOPE))
        continue;
      mun_record_add_link (scope, SCOPE_SITES, mun_record_get_id (site));
      mun_wizard_run_hold (run, scope);
    }
}

void
mun_scope_prefill_sites (MunWizardRun *run)
{
  g_autoptr(GPtrArray) sites = mun_scope_list_sites (run, SCOPE_SITES);

  for (guint i = sites->len; i > 0; i--)
    if (mun_record_is (g_ptr_array_index (sites, i - 1), SITE_IN_SCOPE, "0"))
      g_ptr_array_remove_index (sites, i - 1);

  prefill_links (run, SCOPE_SITES, sites, _("All sites in use that are not marked as outside the scope"));
  take_in_newer (run, sites);
}

/* The highest score of an open risk at a site. */
static int
site_risk (MunWizardRun *run,
           const char   *site)
{
  g_autoptr(GPtrArray) risks = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_risk_spec, RISK_SITE, MUN_IS, site,
                                                   RISK_STATUS, MUN_IS_NOT, "closed", -1);
  int highest = 0;

  for (guint i = 0; i < risks->len; i++)
    highest = MAX (highest, (int) mun_record_get_int (g_ptr_array_index (risks, i), RISK_CURRENT_SCORE, 0));

  return highest;
}

static int
highest_site_risk (MunWizardRun *run,
                   GPtrArray    *sites)
{
  int highest = 0;

  for (guint i = 0; i < sites->len; i++)
    highest = MAX (highest, site_risk (run, mun_record_get_id (g_ptr_array_index (sites, i))));

  return highest;
}

static void
check_left_out_site (MunWizardRun *run,
                     MunRecord    *site,
                     int           highest,
                     GPtrArray    *issues)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);
  int risk = site_risk (run, mun_record_get_id (site));

  if (risk > 0 && risk == highest)
    mun_stop (issues, scope, SCOPE_SITES, _("“%s” is left out although it carries the highest risk of all sites. "
                                            "An auditor will not accept leaving out the weakest place: take it in."),
              mun_record_get_title (site));
  else if (!mun_record_is_set (scope, SCOPE_EXCLUSION_REASONS) && !mun_record_is_set (site, SITE_EXCLUSION_REASON))
    mun_warn (issues, scope, SCOPE_SITES, _("“%s” is left out. The page “Left out” asks for the reason."), mun_record_get_title (site));
}

void
mun_scope_check_sites (MunWizardRun *run,
                       GPtrArray *issues)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) sites = mun_scope_list_sites (run, SCOPE_SITES);
  int highest = highest_site_risk (run, sites);

  if (!mun_record_is_set (scope, SCOPE_SITES))
    mun_stop (issues, scope, SCOPE_SITES, _("Tick at least one site. A system without a place cannot be certified."));

  /* Nothing ticked is one thing to mend, not one for each site. */
  for (guint i = 0; mun_record_is_set (scope, SCOPE_SITES) && i < sites->len; i++)
    {
      MunRecord *site = g_ptr_array_index (sites, i);

      if (!mun_wizard_links_to (scope, SCOPE_SITES, mun_record_get_id (site)))
        check_left_out_site (run, site, highest, issues);
    }
}

/* Processes ----------------------------------------------------------------------------------------------------- */

void
mun_scope_prefill_processes (MunWizardRun *run)
{
  g_autoptr(GPtrArray) processes = mun_scope_list_processes (run, SCOPE_PROCESSES);

  prefill_links (run, SCOPE_PROCESSES, processes, _("All processes that are not retired"));
}

static gboolean
has_both (MunWizardRun  *run,
          const MunSpec *spec,
          int            site_field,
          int            process_field,
          const char    *site,
          const char    *process)
{
  return mun_workspace_count (mun_wizard_run_get_workspace (run), spec, site_field, MUN_IS, site, process_field, MUN_IS, process, -1) > 0;
}

/* A process belongs to a site when its owner works there or when a risk, a control or a finding names both. */
static gboolean
happens_at (MunWizardRun *run,
            MunRecord    *process,
            const char   *site)
{
  const char *id = mun_record_get_id (process);
  g_autoptr(MunRecord) owner = mun_workspace_get (mun_wizard_run_get_workspace (run), &mun_person_spec,
                                                  mun_record_get (process, BUSINESS_PROCESS_OWNER), NULL);

  return (owner && mun_record_is (owner, PERSON_SITE, site))
         || has_both (run, &mun_control_spec, CONTROL_SITE, CONTROL_PROCESS, site, id)
         || has_both (run, &mun_risk_spec, RISK_SITE, RISK_PROCESS, site, id)
         || has_both (run, &mun_audit_finding_spec, AUDIT_FINDING_SITE, AUDIT_FINDING_PROCESS, site, id);
}

static gboolean
any_happens_at (MunWizardRun *run,
                GPtrArray    *processes,
                const char   *site)
{
  for (guint i = 0; i < processes->len; i++)
    if (happens_at (run, g_ptr_array_index (processes, i), site))
      return TRUE;

  return FALSE;
}

static void
check_left_out_processes (MunWizardRun *run,
                          GPtrArray    *issues)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) all = mun_scope_list_processes (run, SCOPE_PROCESSES);

  for (guint i = 0; i < all->len; i++)
    {
      MunRecord *process = g_ptr_array_index (all, i);

      if (mun_record_is (process, BUSINESS_PROCESS_KIND, "core")
          && !mun_wizard_links_to (scope, SCOPE_PROCESSES, mun_record_get_id (process)))
        mun_stop (issues, scope, SCOPE_PROCESSES, _("“%s” is core work and cannot be left out. Tick it."), mun_record_get_title (process));
    }
}

/* With one place there is no question where the work is done. */
static void
tell_idle_sites (MunWizardRun *run,
                 GPtrArray    *processes,
                 GPtrArray    *sites,
                 GPtrArray    *issues)
{
  g_autoptr(GPtrArray) idle = mun_wizard_list ();
  g_autofree char *names = NULL;

  for (guint i = 0; sites->len > 1 && i < sites->len; i++)
    if (!any_happens_at (run, processes, mun_record_get_id (g_ptr_array_index (sites, i))))
      g_ptr_array_add (idle, g_object_ref (g_ptr_array_index (sites, i)));
  if (idle->len == 0)
    return;

  names = mun_wizard_join (run, idle);
  mun_tell (issues, mun_wizard_run_get_subject (run), SCOPE_PROCESSES,
            _("Nobody who works at %s owns one of these. Tick what is done there, or type its name to add it."), names);
}

void
mun_scope_check_processes (MunWizardRun *run,
                           GPtrArray *issues)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) processes = mun_workspace_linked (mun_wizard_run_get_workspace (run), scope, SCOPE_PROCESSES);
  g_autoptr(GPtrArray) sites = mun_workspace_linked (mun_wizard_run_get_workspace (run), scope, SCOPE_SITES);

  if (processes->len == 0)
    {
      mun_stop (issues, scope, SCOPE_PROCESSES, _("Tick at least one activity. Each site of the scope needs one."));
      return;
    }

  check_left_out_processes (run, issues);
  tell_idle_sites (run, processes, sites, issues);
}

/* Services and limits -------------------------------------------------------------------------------------------- */

void
mun_scope_prefill_services (MunWizardRun *run)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (mun_wizard_run_get_workspace (run));

  mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), SCOPE_PRODUCTS_SERVICES,
                          mun_record_get (organisation, ORGANISATION_PRODUCTS_SERVICES), _("From the organisation page"));
}

static char *
join_flow_ends (MunWizardRun *run,
                gboolean      first)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) flows = mun_workspace_find (workspace, &mun_supply_flow_spec, SUPPLY_FLOW_STATUS, MUN_IS_NOT, "retired", -1);
  g_autoptr(GPtrArray) places = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < flows->len; i++)
    {
      g_autoptr(GPtrArray) stages = mun_workspace_children (workspace, g_ptr_array_index (flows, i), &mun_supply_stage_spec);
      const char *place;

      if (stages->len == 0)
        continue;
      place = mun_record_get (g_ptr_array_index (stages, first ? 0 : stages->len - 1), SUPPLY_STAGE_PLACE);
      if (!g_ptr_array_find_with_equal_func (places, place, g_str_equal, NULL))
        g_ptr_array_add (places, g_strdup (place));
    }

  return places->len > 0 ? mun_wizard_join_texts (places) : g_strdup ("");
}

/* What the records name, and nothing else: a shop without a car has no vehicles. @assets: (out): whether some were named */
static char *
write_boundaries (MunWizardRun *run,
                  GPtrArray    *sites,
                  gboolean     *assets)
{
  static const struct { const char *kind, *text; } kinds[] = { { "vehicle", N_("our own vehicles") }, { "it_system", N_("our computer systems") } };
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autofree char *names = mun_wizard_join (run, sites);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  g_ptr_array_add (parts, g_strdup_printf (_("The fenced or locked area of %s"), names));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (mun_workspace_count (workspace, &mun_asset_spec, ASSET_KIND, MUN_IS, kinds[i].kind, ASSET_IN_SCOPE, MUN_IS_NOT, "0", -1) > 0)
      g_ptr_array_add (parts, g_strdup (_(kinds[i].text)));
  *assets = parts->len > 1;
  all = mun_wizard_join_texts (parts);

  return g_strconcat (all, _("."), NULL);
}

void
mun_scope_prefill_limits (MunWizardRun *run)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) sites = mun_workspace_linked (mun_wizard_run_get_workspace (run), scope, SCOPE_SITES);
  gboolean assets = FALSE;
  g_autofree char *boundaries = sites->len > 0 ? write_boundaries (run, sites, &assets) : g_strdup ("");
  g_autofree char *from = join_flow_ends (run, TRUE);
  g_autofree char *to = join_flow_ends (run, FALSE);

  mun_wizard_run_prefill (run, scope, SCOPE_BOUNDARIES, boundaries,
                          assets ? _("Written from the sites you ticked and from your assets") : _("Written from the sites you ticked"));
  mun_wizard_run_prefill (run, scope, SCOPE_UPSTREAM, from, _("First stages of your supply chain flows"));
  mun_wizard_run_prefill (run, scope, SCOPE_DOWNSTREAM, to, _("Last stages of your supply chain flows"));
}

/* Work of others -------------------------------------------------------------------------------------------------- */

/* Those who do part of our work, and those whose failure would hurt. */
void
mun_scope_prefill_suppliers (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) suppliers = mun_scope_list_suppliers (run, SCOPE_SUPPLIERS);

  for (guint i = suppliers->len; i > 0; i--)
    {
      MunRecord *supplier = g_ptr_array_index (suppliers, i - 1);
      gboolean provides = mun_workspace_count (workspace, &mun_external_provision_spec, EXTERNAL_PROVISION_SUPPLIER, MUN_IS,
                                               mun_record_get_id (supplier), EXTERNAL_PROVISION_STATUS, MUN_IS_NOT, "ended", -1) > 0;

      if (!provides && !mun_record_is (supplier, SUPPLIER_CRITICALITY, "high"))
        g_ptr_array_remove_index (suppliers, i - 1);
    }

  prefill_links (run, SCOPE_SUPPLIERS, suppliers, _("Those who run processes for you or are highly critical"));
}

static GPtrArray *
provisions_of (MunWizardRun *run,
               int           field,
               const char   *id)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_external_provision_spec, field, MUN_IS, id,
                             EXTERNAL_PROVISION_STATUS, MUN_IS_NOT, "ended", -1);
}

/* Every process that others run needs controls of ours. */
static void
check_external_processes (MunWizardRun *run,
                          GPtrArray    *issues)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) processes = mun_workspace_linked (mun_wizard_run_get_workspace (run), scope, SCOPE_PROCESSES);

  for (guint i = 0; i < processes->len; i++)
    {
      MunRecord *process = g_ptr_array_index (processes, i);
      g_autoptr(GPtrArray) provisions = provisions_of (run, EXTERNAL_PROVISION_PROCESS, mun_record_get_id (process));
      gboolean controlled = FALSE;

      if (mun_record_is (process, BUSINESS_PROCESS_PERFORMED_BY, "own") || !mun_record_is_set (process, BUSINESS_PROCESS_PERFORMED_BY))
        continue;
      for (guint j = 0; j < provisions->len; j++)
        controlled |= mun_record_is_set (g_ptr_array_index (provisions, j), EXTERNAL_PROVISION_CONTROLS_TEXT);
      if (!controlled)
        mun_stop (issues, process, -1, _("“%s” is done by others, but nowhere stands how you keep it under control. "
                                         "Write it at the supplier, under “Externally provided processes”."),
                  mun_record_get_title (process));
    }
}

/* Carriers and agents who run part of the work but are not named. */
static void
check_forgotten_suppliers (MunWizardRun *run,
                           GPtrArray    *issues)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) suppliers = mun_scope_list_suppliers (run, SCOPE_SUPPLIERS);

  for (guint i = 0; i < suppliers->len; i++)
    {
      MunRecord *supplier = g_ptr_array_index (suppliers, i);
      const char *id = mun_record_get_id (supplier);
      g_autoptr(GPtrArray) provisions = provisions_of (run, EXTERNAL_PROVISION_SUPPLIER, id);
      gboolean carrier = mun_record_is (supplier, SUPPLIER_KIND, "carrier");

      if (mun_wizard_links_to (scope, SCOPE_SUPPLIERS, id) || (!carrier && provisions->len == 0))
        continue;
      if (carrier)
        mun_warn (issues, scope, SCOPE_SUPPLIERS, _("“%s” carries goods for you but is not ticked. Subcontracted transport belongs to your scope "
                                                    "as long as you answer for the goods."),
                  mun_record_get_title (supplier));
      else
        mun_warn (issues, scope, SCOPE_SUPPLIERS, _("“%s” does part of your work but is not ticked."), mun_record_get_title (supplier));
    }
}

void
mun_scope_check_suppliers (MunWizardRun *run,
                           GPtrArray *issues)
{
  check_external_processes (run, issues);
  check_forgotten_suppliers (run, issues);
}

/* Left out -------------------------------------------------------------------------------------------------------- */

void
mun_scope_prefill_exclusions (MunWizardRun *run)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) sites = mun_scope_list_sites (run, SCOPE_SITES);
  g_autoptr(GString) what = g_string_new (NULL);
  g_autoptr(GString) why = g_string_new (NULL);

  for (guint i = 0; i < sites->len; i++)
    {
      MunRecord *site = g_ptr_array_index (sites, i);

      if (mun_wizard_links_to (scope, SCOPE_SITES, mun_record_get_id (site)))
        continue;
      g_string_append_printf (what, "%s%s", what->len ? "\n" : "", mun_record_get_title (site));
      if (mun_record_is_set (site, SITE_EXCLUSION_REASON))
        g_string_append_printf (why, "%s%s: %s", why->len ? "\n" : "", mun_record_get_title (site), mun_record_get (site, SITE_EXCLUSION_REASON));
    }

  mun_wizard_run_prefill (run, scope, SCOPE_EXCLUSIONS, what->str, _("Sites you did not tick"));
  mun_wizard_run_prefill (run, scope, SCOPE_EXCLUSION_REASONS, why->str, _("Reasons given at the sites"));
}

void
mun_scope_check_exclusions (MunWizardRun *run,
                            GPtrArray *issues)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);
  const char *what = mun_record_get (scope, SCOPE_EXCLUSIONS);
  g_autoptr(GPtrArray) processes = mun_scope_list_processes (run, SCOPE_PROCESSES);

  if (*what && !mun_record_is_set (scope, SCOPE_EXCLUSION_REASONS))
    mun_stop (issues, scope, SCOPE_EXCLUSION_REASONS, _("Something is left out, but the reason is missing. Say why, and why security does not suffer."));
  if (!*what && mun_record_is_set (scope, SCOPE_EXCLUSION_REASONS))
    mun_warn (issues, scope, SCOPE_EXCLUSIONS, _("There is a reason, but nothing stands here that is left out."));

  for (guint i = 0; i < processes->len; i++)
    {
      MunRecord *process = g_ptr_array_index (processes, i);

      if (mun_record_is (process, BUSINESS_PROCESS_KIND, "core") && mun_text_contains (what, mun_record_get_title (process)))
        mun_stop (issues, scope, SCOPE_EXCLUSIONS, _("“%s” is core work and cannot be left out."), mun_record_get_title (process));
    }
}

/* What shaped it -------------------------------------------------------------------------------------------------- */

void
mun_scope_prefill_considered (MunWizardRun *run)
{
  static const int fields[] = { SCOPE_ISSUES, SCOPE_PARTY_REQUIREMENTS, SCOPE_LEGAL_REQUIREMENTS };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr(GPtrArray) records = mun_scope_list_considered (run, fields[i]);

      prefill_links (run, fields[i], records, _("All that are open; untick what had no part in it"));
    }
}

char *
mun_scope_show_considered (MunWizardRun *run)
{
  if (!mun_wizard_run_lacks_choices (run, mun_wizard_run_page_index (run, "considered")))
    return g_strdup ("");
  return g_strdup (_("Nothing is in your file yet. The questions of “Context” collect the issues, wishes and duties: answer them first, and they are ticked here. "
                     "Without them this page stays open, and whoever approves the scope has to say why."));
}

void
mun_scope_check_considered (MunWizardRun *run,
                            GPtrArray *issues)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);

  if (!mun_record_is_set (scope, SCOPE_ISSUES))
    mun_warn (issues, scope, SCOPE_ISSUES, _("No issue is ticked. The standard asks you to show that the scope follows from your situation."));
  if (!mun_record_is_set (scope, SCOPE_PARTY_REQUIREMENTS))
    mun_warn (issues, scope, SCOPE_PARTY_REQUIREMENTS, _("No wish of a customer, authority or other party is ticked."));
  if (!mun_record_is_set (scope, SCOPE_LEGAL_REQUIREMENTS))
    mun_warn (issues, scope, SCOPE_LEGAL_REQUIREMENTS, _("No law, permit or contract is ticked."));
}
