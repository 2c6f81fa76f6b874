/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/matrix-view.h"

#include <glib/gi18n.h>

#include "chart/chart.h"
#include "gui/tabs.h"
#include "gui/window.h"
#include "model/scoring.h"

/* Closed risks no longer count. */
#define OVER "closed"

struct _MunMatrixView {
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  MunTabs   *tabs;
  GtkWidget *area;
  GtkWidget *sentence;

  /* Borrowed */
  MunWindow *window; /* weak */

  /* Owned */
  gboolean  small;
  int       likelihood; /* fields that are shown */
  int       impact;
  guint     rows;
  guint     columns;
  guint     n_bands;
  guint    *bands;
  guint    *counts;
  GStrv     letters;
  int       marked;
  guint     update_id;
};

G_DEFINE_FINAL_TYPE (MunMatrixView, mun_matrix_view, GTK_TYPE_WIDGET)

enum { PROP_WINDOW = 1, PROP_SMALL, N_PROPS };

static GParamSpec *properties[N_PROPS];

static const struct {
  const char *id;
  const char *title;
  int         likelihood;
  int         impact;
} moments[] = {
  { "current", N_("Today"), RISK_CURRENT_LIKELIHOOD, RISK_CURRENT_IMPACT },
  { "inherent", N_("Without measures"), RISK_INHERENT_LIKELIHOOD, RISK_INHERENT_IMPACT },
  { "target", N_("As planned"), RISK_TARGET_LIKELIHOOD, RISK_TARGET_IMPACT },
};

static guint
find_band (const MunCriteria *criteria,
           int                score)
{
  for (guint i = 0; i < criteria->bands->len; i++)
    {
      const MunBand *band = criteria->bands->pdata[i];

      if (score >= band->minimum && score <= band->maximum)
        return i;
    }
  return 0;
}

/* The first letter of each band, as long as they differ. */
static GStrv
make_letters (const MunCriteria *criteria)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < criteria->bands->len; i++)
    {
      const MunBand *band = criteria->bands->pdata[i];
      g_autofree char *first = g_utf8_substring (_(band->label), 0, MIN (1, g_utf8_strlen (_(band->label), -1)));
      g_autofree char *letter = g_utf8_strup (first, -1);

      if (*letter == '\0' || !g_hash_table_add (seen, g_strdup (letter)))
        {
          g_free (letter);
          letter = g_strdup_printf ("%u", i + 1);
        }
      g_strv_builder_add (builder, letter);
    }
  return g_strv_builder_end (builder);
}

static guint
count_cell (MunMatrixView *self,
            MunWorkspace  *workspace,
            guint          row,
            guint          column)
{
  g_autofree char *likelihood = g_strdup_printf ("%u", row + 1);
  g_autofree char *impact = g_strdup_printf ("%u", column + 1);

  return mun_workspace_count (workspace, &mun_risk_spec, self->likelihood, MUN_IS, likelihood, self->impact, MUN_IS, impact,
                              RISK_STATUS, MUN_IS_NOT, OVER, -1);
}

static void
update_sentence (MunMatrixView *self,
                 guint          scored,
                 guint          highest)
{
  g_autofree char *text = NULL;

  if (scored == 0)
    text = g_strdup (_("No open risk has been scored yet."));
  else
    text = g_strdup_printf (g_dngettext (NULL, "%u open risk; %u in the highest band.", "%u open risks; %u in the highest band.", scored), scored, highest);
  gtk_label_set_text (GTK_LABEL (self->sentence), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
update (MunMatrixView *self)
{
  MunWorkspace *workspace = self->window != NULL ? mun_window_get_workspace (self->window) : NULL;
  g_autoptr(MunCriteria) criteria = NULL;
  guint scored = 0;
  guint highest = 0;

  if (workspace == NULL)
    return;
  criteria = mun_criteria_current (workspace);
  g_clear_pointer (&self->bands, g_free);
  g_clear_pointer (&self->counts, g_free);
  g_clear_pointer (&self->letters, g_strfreev);
  self->rows = criteria->likelihood_levels;
  self->columns = criteria->impact_levels;
  self->n_bands = criteria->bands->len;
  self->letters = make_letters (criteria);
  self->bands = g_new0 (guint, self->rows * self->columns);
  self->counts = g_new0 (guint, self->rows * self->columns);
  for (guint i = 0; i < self->rows * self->columns; i++)
    {
      self->bands[i] = find_band (criteria, mun_score (i / self->columns + 1, i % self->columns + 1));
      self->counts[i] = count_cell (self, workspace, i / self->columns, i % self->columns);
      scored += self->counts[i];
      highest += self->bands[i] + 1 == self->n_bands ? self->counts[i] : 0;
    }
  /* Empty cells lead nowhere. */
  gtk_widget_set_focusable (self->area, scored > 0);
  update_sentence (self, scored, highest);
  gtk_widget_queue_draw (self->area);
}

static void
fill_matrix (MunMatrixView *self,
             MunMatrix     *matrix)
{
  static const char * const steps[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };

  *matrix = (MunMatrix) {
    .columns = self->columns,
    .rows = self->rows,
    .column_labels = steps,
    .row_labels = steps,
    .column_title = _("Consequence"),
    .row_title = _("Likelihood"),
    .bands = self->bands,
    .counts = self->counts,
    .n_bands = self->n_bands,
    .letters = (const char * const *) self->letters,
    .marked = gtk_widget_has_focus (self->area) ? self->marked : -1,
  };
}

static MunColor
get_color (GtkWidget *widget,
           double     share)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA ink;
  GdkRGBA paper = { 1, 1, 1, 1 };

  gtk_style_context_get_color (context, &ink);
  gtk_style_context_lookup_color (context, "window_bg_color", &paper);
  return mun_color_mix ((MunColor) { ink.red, ink.green, ink.blue }, (MunColor) { paper.red, paper.green, paper.blue }, share);
}

static void
fill_style (MunMatrixView *self,
            MunChartStyle *style)
{
  mun_chart_style_init (style, gtk_widget_get_pango_context (self->area));
  style->ink = get_color (self->area, 1);
  style->muted = get_color (self->area, 0.7);
  style->grid = get_color (self->area, 0.2);
  style->paper = get_color (self->area, 0);
  style->size = 13;
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  MunMatrixView *self = user_data;
  MunChartStyle style;
  MunMatrix matrix;

  if (self->bands == NULL)
    return;
  fill_style (self, &style);
  fill_matrix (self, &matrix);
  mun_chart_matrix (cr, width, height, &style, &matrix);
}

static void
show_cell (MunMatrixView *self,
           int            cell)
{
  g_autoptr(MunFilter) filter = mun_filter_new (&mun_risk_spec);
  g_autofree char *likelihood = g_strdup_printf ("%u", cell / self->columns + 1);
  g_autofree char *impact = g_strdup_printf ("%u", cell % self->columns + 1);

  mun_filter_add (filter, self->likelihood, MUN_IS, likelihood);
  mun_filter_add (filter, self->impact, MUN_IS, impact);
  mun_filter_add (filter, RISK_STATUS, MUN_IS_NOT, OVER);
  mun_window_show_list (self->window, filter);
}

static void
pressed_cb (MunMatrixView *self,
            int            n,
            double         x,
            double         y)
{
  MunChartStyle style;
  MunMatrix matrix;
  int cell;

  if (self->bands == NULL)
    return;
  fill_style (self, &style);
  fill_matrix (self, &matrix);
  cell = mun_chart_matrix_cell_at (gtk_widget_get_width (self->area), gtk_widget_get_height (self->area), &style, &matrix, x, y);
  if (cell >= 0)
    show_cell (self, cell);
}

static void
mark (MunMatrixView *self,
      int            cell)
{
  g_autofree char *text = NULL;

  self->marked = cell;
  text = g_strdup_printf (g_dngettext (NULL, "Likelihood %u, consequence %u: %u risk", "Likelihood %u, consequence %u: %u risks", self->counts[cell]),
                          cell / self->columns + 1, cell % self->columns + 1, self->counts[cell]);
  gtk_label_set_text (GTK_LABEL (self->sentence), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_queue_draw (self->area);
}

static gboolean
key_cb (MunMatrixView *self,
        guint          key)
{
  int row;
  int column;

  if (self->bands == NULL)
    return FALSE;
  row = self->marked / (int) self->columns;
  column = self->marked % (int) self->columns;
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      show_cell (self, self->marked);
      return TRUE;
    case GDK_KEY_Up:
      row++;
      break;
    case GDK_KEY_Down:
      row--;
      break;
    case GDK_KEY_Left:
      column--;
      break;
    case GDK_KEY_Right:
      column++;
      break;
    default:
      return FALSE;
    }
  if (row >= 0 && row < (int) self->rows && column >= 0 && column < (int) self->columns)
    mark (self, row * self->columns + column);
  return TRUE;
}

static gboolean
update_cb (gpointer user_data)
{
  MunMatrixView *self = user_data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (MunMatrixView *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

static void
moment_cb (MunMatrixView *self,
           const char    *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    if (g_strcmp0 (moments[i].id, id) == 0)
      {
        self->likelihood = moments[i].likelihood;
        self->impact = moments[i].impact;
      }
  update (self);
}

static void
mun_matrix_view_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  MunMatrixView *self = MUN_MATRIX_VIEW (object);

  switch (property_id)
    {
    case PROP_WINDOW:
      g_set_weak_pointer (&self->window, g_value_get_object (value));
      break;
    case PROP_SMALL:
      self->small = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mun_matrix_view_constructed (GObject *object)
{
  MunMatrixView *self = MUN_MATRIX_VIEW (object);

  G_OBJECT_CLASS (mun_matrix_view_parent_class)->constructed (object);

  gtk_widget_set_visible (GTK_WIDGET (self->tabs), !self->small);
  gtk_widget_set_size_request (self->area, 280, self->small ? 220 : 320);
  if (!self->small)
    {
      gtk_widget_set_vexpand (self->area, TRUE);
      gtk_widget_set_margin_top (self->box, 6);
      gtk_widget_set_margin_bottom (self->box, 18);
      gtk_widget_set_margin_start (self->box, 18);
      gtk_widget_set_margin_end (self->box, 18);
    }
  if (self->window != NULL && mun_window_get_workspace (self->window) != NULL)
    g_signal_connect_object (mun_window_get_workspace (self->window), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
mun_matrix_view_dispose (GObject *object)
{
  MunMatrixView *self = MUN_MATRIX_VIEW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->bands, g_free);
  g_clear_pointer (&self->counts, g_free);
  g_clear_pointer (&self->letters, g_strfreev);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (mun_matrix_view_parent_class)->dispose (object);
}

static void
mun_matrix_view_class_init (MunMatrixViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = mun_matrix_view_constructed;
  object_class->dispose = mun_matrix_view_dispose;
  object_class->set_property = mun_matrix_view_set_property;

  properties[PROP_WINDOW] = g_param_spec_object ("window", NULL, NULL, MUN_TYPE_WINDOW, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SMALL] = g_param_spec_boolean ("small", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
add_controllers (MunMatrixView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self->area, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self->area, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (self->area, keys);
  gtk_widget_add_controller (self->area, focus);
}

static void
mun_matrix_view_init (MunMatrixView *self)
{
  self->likelihood = moments[0].likelihood;
  self->impact = moments[0].impact;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->tabs = g_object_new (MUN_TYPE_TABS, NULL);
  self->area = gtk_drawing_area_new ();
  self->sentence = gtk_label_new ("");
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    mun_tabs_add (self->tabs, moments[i].id, _(moments[i].title));
  gtk_widget_set_hexpand (self->area, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Risks by likelihood and consequence"), -1);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw_cb, self, NULL);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->sentence), 0);
  gtk_widget_add_css_class (self->sentence, "dim-label");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->tabs));
  gtk_box_append (GTK_BOX (self->box), self->area);
  gtk_box_append (GTK_BOX (self->box), self->sentence);
  g_signal_connect_object (self->tabs, "selected", G_CALLBACK (moment_cb), self, G_CONNECT_SWAPPED);
  add_controllers (self);
}
