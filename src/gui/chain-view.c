/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/chain-view.h"

#include <glib/gi18n.h>

#include "gui/diagram.h"
#include "gui/follow.h"
#include "gui/picture-menu.h"
#include "gui/rows.h"
#include "gui/window.h"
#include "report/reports/supply-picture.h"

#define ZOOM_STEP 1.25

/* Of an exported picture, in points. */
#define EXPORT_WIDTH 760
#define EXPORT_SIZE  9

struct _MunChainView {
  GtkWidget parent_instance;

  /* Children */
  GtkWidget  *box;
  MunDiagram *diagram;
  GtkWidget  *legend;

  /* Borrowed */
  MunWindow        *window;  /* weak */
  MunSupplyPicture *picture; /* the diagram owns it */

  /* Owned */
};

G_DEFINE_FINAL_TYPE (MunChainView, mun_chain_view, GTK_TYPE_WIDGET)

enum { PROP_WINDOW = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

static double
lay_out (gpointer             data,
         const MunChartStyle *style,
         double               width,
         MunBox              *boxes)
{
  const MunSupplyPicture *picture = data;

  mun_chart_chain_boxes (style->size, width, &picture->chain, boxes);
  return mun_chart_chain_height (style->size, &picture->chain);
}

static void
draw (cairo_t             *cr,
      double               width,
      double               height,
      const MunChartStyle *style,
      gpointer             data)
{
  const MunSupplyPicture *picture = data;

  mun_chart_chain (cr, width, height, style, &picture->chain);
}

static guint
step (gpointer      data,
      const MunBox *boxes,
      guint         n_boxes,
      guint         box,
      int           right,
      int           down)
{
  const MunSupplyPicture *picture = data;

  return mun_chart_chain_step (&picture->chain, boxes, box, right, down);
}

static const MunDiagramKind kind = { lay_out, draw, step, .least = 62 };

static void
update_legend (MunChainView *self)
{
  guint single = 0, uncovered = 0;
  g_autofree char *counts = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->picture->map->nodes->len; i++)
    {
      const MunSupplyNode *node = self->picture->map->nodes->pdata[i];

      single += node->single;
      uncovered += node->uncovered;
    }
  counts = g_strdup_printf (g_dngettext (NULL, "%1$u single point, %2$u not covered.", "%1$u single points, %2$u not covered.", single), single, uncovered);
  text = g_strconcat (counts, " ", _("Thick arrows: highly critical, or without a way round. Broken arrows: one depends on the other."), NULL);
  gtk_label_set_text (GTK_LABEL (self->legend), text);
}

static void
update (MunChainView *self)
{
  MunWorkspace *workspace = self->window != NULL ? mun_window_get_workspace (self->window) : NULL;
  MunSupplyPicture *picture;
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_auto(GStrv) list = NULL;
  g_autofree char *spoken = NULL;

  if (workspace == NULL)
    return;
  picture = mun_supply_picture_new (workspace, NULL);
  for (guint i = 0; i < picture->chain.n_nodes; i++)
    {
      g_autofree char *name = mun_supply_picture_describe (picture, i);

      g_strv_builder_add (names, name);
    }
  list = g_strv_builder_end (names);
  spoken = g_strdup_printf (g_dngettext (NULL, "%u box", "%u boxes", picture->chain.n_nodes), picture->chain.n_nodes);
  mun_diagram_set (self->diagram, picture, (GDestroyNotify) mun_supply_picture_free, (const char * const *) list);
  mun_diagram_describe (self->diagram, _("Map of the supply chain"), spoken);
  self->picture = picture;
  update_legend (self);
}

static void
refresh (GtkWidget *widget)
{
  update (MUN_CHAIN_VIEW (widget));
}

static void
activated_cb (MunChainView *self,
              guint         box)
{
  const MunSupplyNode *node = self->picture->map->nodes->pdata[box];

  mun_window_show_record (self->window, mun_record_get_id (node->record));
}

static void
zoom_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunChainView *self = MUN_CHAIN_VIEW (widget);
  const char *how = g_variant_get_string (parameter, NULL);
  double zoom = mun_diagram_get_zoom (self->diagram);

  if (g_str_equal (how, "normal"))
    zoom = 1;
  else
    zoom = g_str_equal (how, "in") ? zoom * ZOOM_STEP : zoom / ZOOM_STEP;
  mun_diagram_set_zoom (self->diagram, zoom);
}

static void
draw_cb (cairo_t             *cr,
         double               width,
         double               height,
         const MunChartStyle *style,
         gpointer             data)
{
  MunChainView *self = data;

  mun_chart_chain (cr, width, height, style, &self->picture->chain);
}

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MunChainView *self = MUN_CHAIN_VIEW (widget);

  mun_picture_export (widget, _("Supply chain"), g_variant_get_string (parameter, NULL), EXPORT_WIDTH,
                      mun_chart_chain_height (EXPORT_SIZE, &self->picture->chain), EXPORT_SIZE, draw_cb);
}

static void
mun_chain_view_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  MunChainView *self = MUN_CHAIN_VIEW (object);

  if (property_id == PROP_WINDOW)
    g_set_weak_pointer (&self->window, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mun_chain_view_constructed (GObject *object)
{
  MunChainView *self = MUN_CHAIN_VIEW (object);

  G_OBJECT_CLASS (mun_chain_view_parent_class)->constructed (object);

  if (self->window != NULL && mun_window_get_workspace (self->window) != NULL)
    mun_follow (GTK_WIDGET (self), mun_window_get_workspace (self->window), refresh);
  update (self);
}

static void
mun_chain_view_dispose (GObject *object)
{
  MunChainView *self = MUN_CHAIN_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (mun_chain_view_parent_class)->dispose (object);
}

static void
mun_chain_view_class_init (MunChainViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mun_chain_view_constructed;
  object_class->dispose = mun_chain_view_dispose;
  object_class->set_property = mun_chain_view_set_property;

  properties[PROP_WINDOW] = g_param_spec_object ("window", NULL, NULL, MUN_TYPE_WINDOW, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "chain.zoom", "s", zoom_cb);
  gtk_widget_class_install_action (widget_class, "picture.export", "s", export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "chain.zoom", "s", "in");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "chain.zoom", "s", "in");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "chain.zoom", "s", "out");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "chain.zoom", "s", "out");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "chain.zoom", "s", "normal");
}

static void
add_zoom (GtkWidget  *tools,
          const char *icon,
          const char *name,
          const char *how)
{
  GtkWidget *button = mun_icon_button_new (icon, name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "chain.zoom");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", how);
  gtk_box_append (GTK_BOX (tools), button);
}

static void
mun_chain_view_init (MunChainView *self)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->diagram = MUN_DIAGRAM (mun_diagram_new (&kind));
  self->legend = mun_label_new ("", "dim-label");
  gtk_widget_set_hexpand (self->legend, TRUE);
  gtk_box_append (GTK_BOX (tools), self->legend);
  add_zoom (tools, "zoom-out-symbolic", _("Smaller (Ctrl+−)"), "out");
  add_zoom (tools, "zoom-in-symbolic", _("Larger (Ctrl++)"), "in");
  gtk_box_append (GTK_BOX (tools), mun_picture_menu_new ());
  gtk_widget_set_margin_start (GTK_WIDGET (self->diagram), 6);
  gtk_widget_set_margin_end (GTK_WIDGET (self->diagram), 6);
  gtk_widget_set_margin_top (GTK_WIDGET (self->diagram), 6);
  gtk_widget_set_valign (GTK_WIDGET (self->diagram), GTK_ALIGN_START);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->diagram));
  /* The map runs from left to right in every language, and so begins at the left. */
  gtk_widget_set_direction (scroller, GTK_TEXT_DIR_LTR);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_add_css_class (self->box, "matrix-page");
  gtk_box_append (GTK_BOX (self->box), tools);
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->diagram, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}
