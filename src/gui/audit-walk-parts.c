/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/audit-walk-parts.h"

#include <glib/gi18n.h>

#include "gui/evidence.h"
#include "gui/page.h"
#include "gui/rows.h"
#include "model/auditor-mode.h"

/* A clause as a whole can hold thirty requirements: the worst come first, and the conformity page has the rest. */
#define MAX_REQUIREMENTS 6

GtkWidget *
mun_walk_button_new (const char *label,
                     const char *action,
                     gboolean    main)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  if (main)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

GtkWidget *
mun_walk_unmarked_new (void)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "mun-filter-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("_Unmarked Only"));
  adw_button_content_set_use_underline (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, _("Leave out lines that are marked already"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Leave out lines that are marked already"), -1);
  return button;
}

static void
narrow_cb (GtkWidget  *button,
           GParamSpec *pspec,
           MunWindow  *window)
{
  GtkWidget *content = gtk_button_get_child (GTK_BUTTON (button));

  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), mun_window_get_narrow (window) ? "" : _("_Unmarked Only"));
}

void
mun_walk_unmarked_follow (GtkWidget *button,
                          MunWindow *window)
{
  g_signal_connect_object (window, "notify::narrow", G_CALLBACK (narrow_cb), button, G_CONNECT_SWAPPED);
  narrow_cb (button, NULL, window);
}

GtkWidget *
mun_walk_footer_new (GtkWidget **label,
                     GtkWidget **bar,
                     GtkWidget **next)
{
  GtkWidget *footer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  *label = gtk_label_new (NULL);
  *bar = gtk_progress_bar_new ();
  gtk_widget_set_hexpand (middle, TRUE);
  gtk_widget_set_valign (middle, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (middle), *label);
  gtk_box_append (GTK_BOX (middle), *bar);
  gtk_widget_add_css_class (footer, "wizard-footer");
  gtk_box_append (GTK_BOX (footer), mun_walk_button_new (_("_Back"), "walk.back", FALSE));
  gtk_box_append (GTK_BOX (footer), middle);
  *next = mun_walk_button_new (_("_Next"), "walk.next", TRUE);
  gtk_box_append (GTK_BOX (footer), *next);
  return footer;
}

void
mun_walk_add_shortcuts (GtkWidget *walk)
{
  static const struct {
    guint            key;
    GdkModifierType  modifiers;
    const char      *action;
  } keys[] = {
    { GDK_KEY_Return, GDK_CONTROL_MASK, "walk.next" },
    { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "walk.next" },
    { GDK_KEY_Page_Down, GDK_CONTROL_MASK, "walk.next" },
    { GDK_KEY_Page_Up, GDK_CONTROL_MASK, "walk.back" },
    { GDK_KEY_Right, GDK_ALT_MASK, "walk.next" },
    { GDK_KEY_Left, GDK_ALT_MASK, "walk.back" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (walk));

  /* Before the field that has the focus: a text would take Ctrl and Return as a new line. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers), gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (walk, controller);
}

GtkWidget *
mun_walk_end_new (guint open)
{
  g_autofree char *rest = g_strdup_printf (ngettext ("%u line is not marked yet.", "%u lines are not marked yet.", open), open);
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *button = open > 0 ? mun_walk_button_new (_("_Go Through Them"), "walk.unmarked-from-start", TRUE) : mun_walk_button_new (_("_Close"), "walk.close", TRUE);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "mun-state-done-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), open > 0 ? _("That was the last line") : _("Every line is marked"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status), open > 0 ? rest : _("The guided audit writes the report from it."));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  adw_status_page_set_child (ADW_STATUS_PAGE (status), button);
  g_signal_connect (button, "map", G_CALLBACK (gtk_widget_grab_focus), NULL);
  return status;
}

/* Marks ------------------------------------------------------------------------------------------------------------ */

static GtkWidget *
create_mark (const MunChoice *choice,
             guint            number)
{
  GtkWidget *button = gtk_toggle_button_new ();
  g_autofree char *text = g_strdup_printf ("%u  %s", number, _(choice->label));
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "mark");
  g_object_set_data (G_OBJECT (button), "mark", (gpointer) choice->key);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return button;
}

/* A click that would lift the mark that stands leaves it. */
static void
clicked_cb (GtkWidget *button)
{
  gtk_widget_activate_action (button, "walk.mark", "s", g_object_get_data (G_OBJECT (button), "mark"));
}

/* A digit elsewhere is somebody's slip or belongs to a text: without Ctrl it marks only from here. */
static void
add_digits (GtkWidget       *marks,
            const MunChoice *choices)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; choices[i].key != NULL; i++)
    {
      static const guint digits[] = { GDK_KEY_1, GDK_KEY_KP_1 };

      for (guint j = 0; j < G_N_ELEMENTS (digits); j++)
        {
          GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (digits[j] + i, 0), gtk_named_action_new ("walk.mark"));

          gtk_shortcut_set_arguments (shortcut, g_variant_new_string (choices[i].key));
          gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
        }
    }
  gtk_widget_add_controller (marks, controller);
}

GtkWidget *
mun_walk_marks_new (void)
{
  const MunChoice *choices = mun_audit_item_spec.fields[AUDIT_ITEM_MARK].choices;
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (box), TRUE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (box), 2);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), 4);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (box), 6);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (box), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Mark"), -1);
  for (guint i = 0; choices[i].key != NULL; i++)
    {
      GtkWidget *button = create_mark (&choices[i], i + 1);

      g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);
      gtk_flow_box_append (GTK_FLOW_BOX (box), button);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    }
  add_digits (box, choices);
  return box;
}

static GtkWidget *
get_mark (GtkWidget *marks,
          int        i)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (marks), i);

  return child != NULL ? gtk_flow_box_child_get_child (child) : NULL;
}

static const char *
get_label (const char *mark)
{
  for (const MunChoice *choice = mun_audit_item_spec.fields[AUDIT_ITEM_MARK].choices; choice->key != NULL; choice++)
    if (g_str_equal (choice->key, mark))
      return _(choice->label);
  return NULL;
}

char *
mun_walk_describe_change (guint       line,
                          const char *before,
                          const char *now)
{
  const char *older = get_label (before);
  const char *newer = get_label (now);

  if (older == NULL || newer == NULL || g_str_equal (before, now))
    return NULL;
  /* Translators: the number of a line of a checklist, its new mark, and the one before: “Line 4 is now “Minor”, no longer “Conforms”” */
  return g_strdup_printf (_("Line %1$u is now “%2$s”, no longer “%3$s”"), line, newer, older);
}

void
mun_walk_marks_set (GtkWidget  *marks,
                    const char *mark)
{
  GtkWidget *button;

  for (int i = 0; (button = get_mark (marks, i)) != NULL; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_strcmp0 (g_object_get_data (G_OBJECT (button), "mark"), mark) == 0);
}

void
mun_walk_marks_focus (GtkWidget *marks)
{
  GtkWidget *chosen = get_mark (marks, 0);
  GtkWidget *button;

  for (int i = 0; (button = get_mark (marks, i)) != NULL; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
      chosen = button;
  gtk_widget_grab_focus (chosen);
}

/* Finding ---------------------------------------------------------------------------------------------------------- */

GtkWidget *
mun_walk_finding_link_new (MunWorkspace *workspace,
                           const char   *id)
{
  GtkWidget *group = mun_group_new (_("Finding"), NULL);
  g_autofree char *title = mun_workspace_title (workspace, &mun_audit_finding_spec, id);
  GtkWidget *row = mun_plain_row_new (title, NULL);

  mun_row_set_action (row, "win.show-record", id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("mun-goto-symbolic"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

/* What the records say --------------------------------------------------------------------------------------------- */

static gboolean
is_about (MunClauseNode *node,
          const char    *requirement)
{
  const MunRequirement *one = node->requirement;
  g_autofree char *clause = g_strdup_printf ("%s:%s", one->standard->id, one->clause->number);

  return g_strcmp0 (one->id, requirement) == 0 || g_strcmp0 (clause, requirement) == 0 || g_strcmp0 (one->clause->number, requirement) == 0;
}

static int
compare_evidence (gconstpointer a,
                  gconstpointer b)
{
  static const int order[MUN_N_EVIDENCE] = { [MUN_EVIDENCE_MISSING] = 0, [MUN_EVIDENCE_PARTIAL] = 1, [MUN_EVIDENCE_MANUAL] = 2, [MUN_EVIDENCE_COMPLETE] = 3,
                                             [MUN_EVIDENCE_NOT_APPLICABLE] = 4 };
  const MunClauseNode *one = *(MunClauseNode * const *) a;
  const MunClauseNode *other = *(MunClauseNode * const *) b;

  return order[one->evidence] - order[other->evidence];
}

static GtkWidget *
create_row (MunClauseNode *node)
{
  const char *title = mun_catalogue_text (node->requirement->title, NULL);
  const MunItemGap *gap = node->gaps->len > 0 ? node->gaps->pdata[0] : NULL;
  GtkWidget *row = mun_plain_row_new (title, gap != NULL ? gap->text : NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mun_evidence_badge_new (node->evidence));
  return row;
}

GtkWidget *
mun_walk_records_new (MunSurvey  *survey,
                      const char *requirement)
{
  g_autoptr(GPtrArray) nodes = g_ptr_array_new ();
  GtkWidget *group;

  for (guint i = 0; survey != NULL && *requirement != '\0' && i < survey->nodes->len; i++)
    if (is_about (survey->nodes->pdata[i], requirement))
      g_ptr_array_add (nodes, survey->nodes->pdata[i]);
  if (nodes->len == 0)
    return NULL;
  g_ptr_array_sort (nodes, compare_evidence);
  group = mun_group_new (_("The records say"), NULL);
  for (guint i = 0; i < MIN (nodes->len, MAX_REQUIREMENTS); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (nodes->pdata[i]));
  return group;
}

void
mun_walk_offer_guide (MunWindow  *window,
                      const char *id)
{
  g_autoptr(GVariant) target = NULL;
  g_autofree char *action = NULL;
  GtkWidget *page;

  g_return_if_fail (MUN_IS_WINDOW (window) && id != NULL);

  target = g_variant_ref_sink (g_variant_new_string (id));
  action = g_action_print_detailed_name ("win.guide", target);
  page = mun_window_get_page (window);
  if (page != NULL && mun_workspace_closed_reason (mun_window_get_workspace (window), &mun_audit_spec) == NULL)
    mun_strip_set_button (mun_page_get_strip (MUN_PAGE (page)), _("_Guided Audit"), action);
}
